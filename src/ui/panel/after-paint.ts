/** Where nothing is painted (in the background, in a frame out of sight) it goes on after this long, in milliseconds. */
const PATIENCE = 200;

/**
 * Resolves in a task of its own, once the browser has painted what has changed so far: frames are painted after the callbacks
 * for them, and tasks come after the frame. See https://web.dev/articles/optimize-long-tasks
 */
export const afterPaint = ({defaultView}: Document): Promise<void> =>
  new Promise((resolve) => {
    defaultView?.requestAnimationFrame(() => defaultView.setTimeout(resolve));
    defaultView?.setTimeout(resolve, PATIENCE);
  });
