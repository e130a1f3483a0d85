import type {Report} from '../config/problem.ts';

/** How long a script may keep the others waiting, in milliseconds. */
export const STALL_MS = 5000;

/** A script, and the node that keeps its place in the page. */
export interface PlacedScript {
  readonly script: HTMLScriptElement;
  readonly place: ChildNode;
}

/**
 * Puts a script in its place, which runs it. Resolves when the next one may run: when this one has run, has failed, or has
 * kept everybody waiting for `STALL_MS`; the last two are reported. Nobody waits for an inline module: it runs soon, and
 * no event tells when.
 */
export const runScript = ({script, place}: PlacedScript, report: Report): Promise<void> =>
  new Promise((resolve) => {
    place.replaceWith(script);
    // A place that is no longer in the page was thrown away with its surroundings.
    if (!script.isConnected || !script.src) return resolve();
    const settle = (why?: 'failed' | 'stalled'): void => {
      clearTimeout(timer);
      if (why) report({code: `script-${why}`, path: script.src, message: 'Skipped.'});
      resolve();
    };
    const timer = setTimeout(settle, STALL_MS, 'stalled');
    script.addEventListener('load', () => settle());
    script.addEventListener('error', () => settle('failed'));
  });
