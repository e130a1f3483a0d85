import {whenParsed} from '../when-parsed.ts';
import {fetchAhead} from './fetch-ahead.ts';
import {helpLateListeners} from './help-late-listeners.ts';
import {openMarkup} from './open-markup.ts';
import {createOurScripts, type MayRun} from './our-scripts.ts';
import type {RunTerms} from './run-script.ts';
import {createRunTurns} from './run-turns.ts';
import {createRunWithWriting} from './run-with-writing.ts';
import {createServiceRuns} from './service-runs.ts';

/** The parts of the window that released scripts meet. */
export type ReleaseWindow = Window & typeof globalThis;

/**
 * Lets held markup, held for these keys, go live; throws as `openMarkup` does. Scripts whose turn comes when `mayRun` says no
 * are dropped: what has not begun can still be prevented.
 */
export type Release = (held: Element, keys: readonly string[], mayRun?: MayRun) => void;

/**
 * Makes what runs the scripts of released markup on a page: fetched side by side, run in order, what they write kept where
 * they stand, and what they wait for told to them though it is over.
 */
export const createRelease = (win: ReleaseWindow, terms: RunTerms): Release => {
  const {document} = win;
  const ours = createOurScripts(document);
  const run = createRunWithWriting(document, ours, terms);
  const services = createServiceRuns();
  const {queue, idle} = createRunTurns(whenParsed(document));
  helpLateListeners(win, () => !!ours.running(), idle);

  return (held, keys, mayRun = () => true) => {
    const scripts = openMarkup(held);
    for (const {script} of scripts) fetchAhead(document, script);
    const after = services.whenRun(held.getAttribute('data-after'));
    const ran = queue(scripts, (placed) => run(placed, mayRun), after);
    services.note(keys, ran);
  };
};
