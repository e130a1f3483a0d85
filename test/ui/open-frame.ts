import {until} from './find-part.ts';
import type {FrameTools} from './frame-tools.ts';

const frames: HTMLIFrameElement[] = [];

/**
 * Opens `frame.html` in a frame of this size, in CSS pixels, as a small window. Zooming a window of 1280 × 1024 pixels to
 * 400 % leaves 320 × 256.
 */
export async function openFrame(width: number, height: number): Promise<FrameTools> {
  const frame = document.createElement('iframe');
  frame.src = new URL('frame.html', import.meta.url).href;
  // Above everything, so that it can be scrolled and can have the focus like a window.
  frame.style.cssText = `position: fixed; inset: 0 auto auto 0; width: ${width}px; height: ${height}px; border: 0`;
  frames.push(document.body.appendChild(frame));
  const tools = (): FrameTools | undefined =>
    (frame.contentWindow as {frameTools?: FrameTools} | null)?.frameTools;
  await until(tools, 5000);
  return tools() as FrameTools;
}

/** Removes all frames. */
export function closeFrames(): void {
  for (const frame of frames.splice(0)) frame.remove();
}
