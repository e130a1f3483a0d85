/** How long to wait where nothing is painted (in a background tab, or in a frame out of sight), in milliseconds. */
const MAX_WAIT_MS = 200;

/**
 * Resolves in a new task, once the browser has painted the changes made so far. A frame is painted after its animation-frame
 * callbacks, and a task that one of those starts comes after the frame. See https://web.dev/articles/optimize-long-tasks
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, MAX_WAIT_MS);
  });
}
