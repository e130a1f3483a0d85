import {addressOf} from './address-of.ts';
import {containWrites} from './contain-writes.ts';
import {createInsertMarkup} from './insert-markup.ts';
import type {MayRun, OurScripts} from './our-scripts.ts';
import type {PlacedScript} from './placed-script.ts';
import {runScript, type RunTerms} from './run-script.ts';

/** Runs a script in its turn, and what it has written after it. Resolves when the next one may run. */
export type RunWithWriting = (placed: PlacedScript, mayRun: MayRun) => Promise<void>;

/** Makes what runs released scripts, what they write kept where they stand. */
export const createRunWithWriting = (
  document: Document,
  ours: OurScripts,
  terms: RunTerms,
): RunWithWriting => {
  const insertMarkup = createInsertMarkup();
  const inTurn = new Set<Element>();
  let latest: HTMLScriptElement | undefined;

  const runWritten = async (script: HTMLScriptElement): Promise<void> => {
    const markup = takeWritten(script);
    const mayRun = ours.find(script);
    if (!mayRun || !markup.length || !script.isConnected) return;
    try {
      for (const placed of insertMarkup(script, markup)) await run(placed, mayRun);
    } catch {
      const path = addressOf(script) || 'an inline script';
      terms.report({code: 'script-failed', path, message: 'Trusted Types forbid what it wrote.'});
    }
  };
  const run: RunWithWriting = async (placed, mayRun) => {
    const {script} = placed;
    if (!mayRun()) return;
    ours.add(script, mayRun);
    inTurn.add(script);
    latest = script;
    await runScript(placed, terms);
    inTurn.delete(script);
    await runWritten(script);
  };
  const takeWritten = containWrites(document, {
    isOurs: (script) => !!ours.find(script),
    isInTurn: (script) => inTurn.has(script),
    latest: () => latest,
    onLate: (script) => void Promise.resolve(script).then(runWritten),
  });
  return run;
};
