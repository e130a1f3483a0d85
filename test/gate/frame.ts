/** The window of an empty frame of the same origin. */
export type FrameWindow = Window & typeof globalThis;

/** Opens an empty frame. Returns its window, and a function that removes the frame. */
export async function openFrame(): Promise<{readonly win: FrameWindow; close(): void}> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.src = '/test/gate/frame.html';
  document.body.append(frame);
  await loaded;
  return {win: frame.contentWindow as FrameWindow, close: () => frame.remove()};
}
