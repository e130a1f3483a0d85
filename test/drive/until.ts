import {setTimeout as pause} from 'node:timers/promises';

/** In milliseconds. */
const defaultTimeout = 15_000;

/** Pause between two calls, in milliseconds, in which the browser can work. */
const interval = 25;

/**
 * Calls `check` until it returns something other than `undefined` or `false`, and returns that value. An error of `check`
 * counts as `undefined`. After `timeout` milliseconds it throws an error that names `what` it waited for; the `cause` is the
 * last error of `check`.
 */
export async function until<T>(
  what: string,
  check: () => Promise<T | undefined | false> | T | undefined | false,
  timeout = defaultTimeout,
): Promise<T> {
  const end = Date.now() + timeout;
  let lastError: unknown;
  for (;;) {
    try {
      const result = await check();
      if (result !== undefined && result !== false) return result;
    } catch (error) {
      lastError = error;
    }
    if (Date.now() > end)
      throw new Error(`Still waiting after ${timeout} ms for ${what}.`, {cause: lastError});
    await pause(interval);
  }
}
