import type {Report} from '../../config/problem.ts';
import type {MayRun, ReleasedScripts} from './released-scripts.ts';
import {type DetachedScript, executionTiming, scriptUrl} from './script.ts';
import {captureWrites, createMarkupInserter} from './written-markup.ts';

/** Options for released scripts. */
export interface RunOptions {
  /** How long a script may delay the scripts after it, in milliseconds. */
  readonly timeout: number;
  readonly report: Report;
}

/** Runs a script, and then the scripts that it has written. Resolves when the next script may run. */
type RunScript = (detached: DetachedScript, mayRun: MayRun) => Promise<void>;

/** Creates the function that runs released scripts and inserts what they write at their position. */
export function createScriptRunner(
  document: Document,
  releasedScripts: ReleasedScripts,
  options: RunOptions,
): RunScript {
  const insertMarkup = createMarkupInserter();
  const inProgress = new Set<Element>();
  let lastScript: HTMLScriptElement | undefined;

  const insertWrites = async (script: HTMLScriptElement): Promise<void> => {
    const markup = takeWrites(script);
    const mayRun = releasedScripts.get(script);
    if (!mayRun || !markup.length || !script.isConnected) return;
    try {
      for (const written of insertMarkup(script, markup)) await runScript(written, mayRun);
    } catch {
      options.report({
        code: 'script-failed',
        path: scriptUrl(script) || 'an inline script',
        message: 'Trusted Types do not allow what this script wrote. It was not inserted.',
      });
    }
  };
  const runScript: RunScript = async (detached, mayRun) => {
    const {script} = detached;
    if (!mayRun()) return;
    releasedScripts.add(script, mayRun);
    inProgress.add(script);
    lastScript = script;
    await insertAndAwait(detached, options);
    inProgress.delete(script);
    await insertWrites(script);
  };
  const takeWrites = captureWrites(document, {
    isReleased: (script) => !!releasedScripts.get(script),
    isRunning: (script) => inProgress.has(script),
    lastScript: () => lastScript,
    // Not at once: a script writes one piece of markup in several calls.
    onLateWrite: (script) => void Promise.resolve(script).then(insertWrites),
  });
  return runScript;
}

/**
 * Puts a script into its position, which runs it. Resolves when the next script may run: this one has run, has failed, or
 * has reached the timeout. A failure and a timeout are reported. Resolves at once for an inline module, which runs soon but
 * fires no event when it has.
 */
function insertAndAwait(
  {script, positionMarker}: DetachedScript,
  {timeout, report}: RunOptions,
): Promise<void> {
  return new Promise((resolve) => {
    positionMarker.replaceWith(script);
    const path = scriptUrl(script);
    // The script is not connected if the page has removed its placeholder.
    if (!script.isConnected || !path || !executionTiming(script)) return resolve();
    const finish = (code?: 'script-failed' | 'script-stalled', message = ''): void => {
      clearTimeout(timer);
      if (code) report({code, path, message});
      resolve();
    };
    const timer = setTimeout(
      finish,
      timeout,
      'script-stalled',
      `The script did not load within ${timeout / 1000} seconds. The scripts after it run now, and this one runs if it loads later.`,
    );
    script.addEventListener('load', () => finish());
    script.addEventListener('error', () =>
      finish('script-failed', 'The script could not be loaded. The scripts after it run now.'),
    );
  });
}
