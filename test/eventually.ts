import {waitUntil} from '@open-wc/testing';

/** Long enough for a slow page while other browsers use the processor, in milliseconds. */
const TIMEOUT_MS = 8000;

/** Waits until `condition` returns true. Throws an error with `message` after eight seconds. */
export function eventually(condition: () => boolean | Promise<boolean>, message?: string): Promise<void> {
  return waitUntil(condition, message, {timeout: TIMEOUT_MS});
}
