import {until} from './find-part.ts';
import type {Stage} from './stage.ts';

const frames: HTMLIFrameElement[] = [];

/** Opens a window of this size in CSS pixels, as a frame: zooming to 400 % makes 1280 × 1024 pixels 320 × 256. */
export const openStage = async (width: number, height: number): Promise<Stage> => {
  const frame = document.createElement('iframe');
  frame.src = new URL('stage.html', import.meta.url).href;
  // Over everything, so that it can be scrolled to and have the focus like a window.
  frame.style.cssText = `position: fixed; inset: 0 auto auto 0; width: ${width}px; height: ${height}px; border: 0`;
  frames.push(document.body.appendChild(frame));
  const stage = (): Stage | undefined => (frame.contentWindow as {stage?: Stage} | null)?.stage;
  await until(stage, 5000);
  return stage() as Stage;
};

/** Takes them away again. */
export const closeStages = (): void => {
  for (const frame of frames.splice(0)) frame.remove();
};
