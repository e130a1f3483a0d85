/** After this time, a busy page counts as idle, in milliseconds. */
const LONGEST_WAIT_MS = 500;

/** How long to wait in Safari, which does not tell whether it is idle, in milliseconds. */
const WAIT_IN_SAFARI_MS = 50;

/** Resolves when the browser has nothing more urgent to do: nothing to paint, and no script of the page to run. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, WAIT_IN_SAFARI_MS);
    else requestIdleCallback(() => resolve(), {timeout: LONGEST_WAIT_MS});
  });
}
