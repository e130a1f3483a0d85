/** The window of an empty same-origin frame, which a test may fill and throw away. */
export type FrameWindow = Window & typeof globalThis;

/** Opens an empty frame. Returns its window and its end. */
export const openFrame = async (): Promise<{readonly win: FrameWindow; close(): void}> => {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.src = '/test/gate/frame.html';
  document.body.append(frame);
  await loaded;
  return {win: frame.contentWindow as FrameWindow, close: () => frame.remove()};
};
