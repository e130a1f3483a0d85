import {setTimeout as pause} from 'node:timers/promises';

/** How long a condition may take before the test is wrong about it, in milliseconds. */
const patience = 15_000;

/** How long to leave the browser alone between two looks, in milliseconds. */
const interval = 25;

/**
 * Waits until `look` gives something other than `undefined` or `false`, and returns it. After `deadline` milliseconds
 * it throws, naming `what` was awaited and what the last look threw, if it did.
 */
export const until = async <T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  deadline = patience,
): Promise<T> => {
  const end = Date.now() + deadline;
  let thrown: unknown;
  for (;;) {
    try {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen;
    } catch (error) {
      thrown = error;
    }
    if (Date.now() > end) throw new Error(`Still waiting after ${deadline} ms for ${what}.`, {cause: thrown});
    await pause(interval);
  }
};
