import {waitUntil} from '@open-wc/testing';

/** How long something in the page may take while other browsers keep the processor busy, in milliseconds. */
const PATIENCE_MS = 8000;

/** Waits until `look` is true; throws with `what` when that takes too long. */
export const eventually = (look: () => boolean | Promise<boolean>, what?: string): Promise<void> =>
  waitUntil(look, what, {timeout: PATIENCE_MS});
