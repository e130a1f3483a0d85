import type {Report} from '../../config/problem.ts';
import {addressOf} from './address-of.ts';
import {laneOf} from './lane.ts';
import type {PlacedScript} from './placed-script.ts';

/** What a released script needs. */
export interface RunTerms {
  /** How long a script may keep the others waiting, in milliseconds. */
  readonly patience: number;
  readonly report: Report;
}

/**
 * Puts a script in its place, which runs it. Resolves when the next one may run: when this one has run, has failed, or has
 * kept everybody waiting too long; the last two are reported. Nobody waits for an inline module: it runs soon, and no event
 * tells when.
 */
export const runScript = ({script, place}: PlacedScript, {patience, report}: RunTerms): Promise<void> =>
  new Promise((resolve) => {
    place.replaceWith(script);
    // A place that is no longer in the page was thrown away with its surroundings.
    const path = addressOf(script);
    if (!script.isConnected || !path || !laneOf(script)) return resolve();
    const settle = (why?: 'failed' | 'stalled'): void => {
      clearTimeout(timer);
      if (why) report({code: `script-${why}`, path, message: 'Skipped.'});
      resolve();
    };
    const timer = setTimeout(settle, patience, 'stalled');
    script.addEventListener('load', () => settle());
    script.addEventListener('error', () => settle('failed'));
  });
