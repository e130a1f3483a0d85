import {whenParsed} from '../when-parsed.ts';
import {addressOf} from './address-of.ts';
import {containWrites} from './contain-writes.ts';
import {fetchAhead} from './fetch-ahead.ts';
import {helpLateListeners} from './help-late-listeners.ts';
import {createInsertMarkup} from './insert-markup.ts';
import {openMarkup} from './open-markup.ts';
import type {PlacedScript} from './placed-script.ts';
import {runScript, type RunTerms} from './run-script.ts';
import {createRunTurns} from './run-turns.ts';
import {createServiceRuns} from './service-runs.ts';

/** The parts of the window that released scripts meet. */
export type ReleaseWindow = Window & typeof globalThis;

/**
 * Lets held markup, held for these keys, go live; throws as `openMarkup` does. Scripts whose turn comes when `mayRun` says no
 * are dropped: what has not begun can still be prevented.
 */
export type Release = (held: Element, keys: readonly string[], mayRun?: () => boolean) => void;

/**
 * Makes what runs the scripts of released markup on a page: fetched side by side, run in order, what they write kept where
 * they stand, and what they wait for told to them though it is over.
 */
export const createRelease = (win: ReleaseWindow, terms: RunTerms): Release => {
  const {document} = win;
  /** Our scripts, and whether what they write may run. */
  const ours = new WeakMap<Element, () => boolean>();
  const services = createServiceRuns();
  const insertMarkup = createInsertMarkup();
  let latest: HTMLScriptElement | undefined;

  const runWritten = async (script: HTMLScriptElement): Promise<void> => {
    const markup = takeWritten(script);
    const mayRun = ours.get(script);
    if (!mayRun || !markup.length || !script.isConnected) return;
    try {
      for (const placed of insertMarkup(script, markup)) await run(placed, mayRun);
    } catch {
      const path = addressOf(script) || 'an inline script';
      terms.report({code: 'script-failed', path, message: 'Trusted Types forbid what it wrote.'});
    }
  };
  const run = async (placed: PlacedScript, mayRun: () => boolean): Promise<void> => {
    if (!mayRun()) return;
    ours.set(placed.script, mayRun);
    latest = placed.script;
    await runScript(placed, terms);
    await runWritten(placed.script);
  };
  const takeWritten = containWrites(document, {
    isOurs: (script) => ours.has(script),
    latest: () => latest,
    onLate: (script) => void Promise.resolve(script).then(runWritten),
  });
  const {queue, idle} = createRunTurns(whenParsed(document));
  helpLateListeners(win, () => !!document.currentScript && ours.has(document.currentScript), idle);

  return (held, keys, mayRun = () => true) => {
    const scripts = openMarkup(held);
    for (const {script} of scripts) fetchAhead(document, script);
    const after = held.getAttribute('data-after');
    const runOne = (placed: PlacedScript): Promise<void> => run(placed, mayRun);
    services.note(keys, queue(scripts, runOne, after ? services.whenRun(after) : undefined));
  };
};
