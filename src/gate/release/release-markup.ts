import {domReady} from '../../platform/web/dom-ready.ts';
import {activateMarkup} from './activate-markup.ts';
import {replayLateEvents} from './late-events.ts';
import {type MayRun, trackReleasedScripts} from './released-scripts.ts';
import {createScriptRunner, type RunOptions} from './run-scripts.ts';
import {createRunTurns} from './run-turns.ts';
import {type DetachedScript, executionTiming, scriptUrl} from './script.ts';
import {trackServiceRuns} from './service-runs.ts';

/**
 * Releases held markup that needed `keys`. Throws as `activateMarkup` does. A script is dropped if `mayRun` returns false
 * when its turn comes.
 */
type ReleaseMarkup = (held: Element, keys: readonly string[], mayRun?: MayRun) => void;

/** Options for released markup. `onLive` is called with the elements that become live, and the keys that they needed. */
interface ReleaseOptions extends RunOptions {
  onLive?(elements: readonly Element[], keys: readonly string[]): void;
}

/**
 * Creates the function that releases markup on a page. External scripts are fetched in parallel and run in order. The output
 * of their `document.write()` appears at the position of the script, and late `load` handlers still run.
 */
export function createMarkupReleaser(
  win: Window & typeof globalThis,
  options: ReleaseOptions,
): ReleaseMarkup {
  const {document} = win;
  const releasedScripts = trackReleasedScripts(document);
  const runScript = createScriptRunner(document, releasedScripts, options);
  const services = trackServiceRuns();
  const {queue, whenAllRan} = createRunTurns(domReady(document));
  replayLateEvents(win, () => !!releasedScripts.getRunning(), whenAllRan);
  const isRepeated = createRepeatTest(document);

  return (held, keys, mayRun = () => true) => {
    const scripts = activateMarkup(held, (elements) => options.onLive?.(elements, keys)).filter(
      (detached) => !isRepeated(detached),
    );
    for (const {script} of scripts) preloadScript(document, script);
    const after = services.whenRun(held.getAttribute('data-after'));
    const done = queue(scripts, (detached) => runScript(detached, mayRun), after);
    services.add(keys, done);
  };
}

/**
 * Creates the function that tells whether a script in `<head>` is the same as one that was released there before. Routers add
 * what the next page has in its head, and they know a script again by its markup: it does not run twice on one page. Ours is in a
 * template, which they add at each visit. What is released together, or while the page is parsed, is all new.
 */
function createRepeatTest(document: Document): (detached: DetachedScript) => boolean {
  const seen = new Set<string>();
  return ({script, positionMarker}) => {
    if (positionMarker.parentNode !== document.head) return false;
    const content = scriptUrl(script) + script.textContent;
    queueMicrotask(() => seen.add(content));
    return document.readyState !== 'loading' && seen.has(content);
  };
}

/**
 * Preloads an external script that waits for its turn, so that the wait costs no time on the network. The link has every
 * attribute that affects the request: otherwise browsers would fetch the script twice
 * (https://html.spec.whatwg.org/#link-type-preload).
 */
export function preloadScript(document: Document, script: HTMLScriptElement): void {
  const timing = executionTiming(script);
  if (!scriptUrl(script) || !timing || timing === 'async') return;
  const link = document.createElement('link');
  const isModule = script.type === 'module';
  link.rel = isModule ? 'modulepreload' : 'preload';
  if (!isModule) link.as = 'script';
  link.nonce = script.nonce;
  link.crossOrigin = script.crossOrigin;
  link.integrity = script.integrity;
  link.referrerPolicy = script.referrerPolicy;
  // Automatic blocking leaves a link with this attribute alone: it belongs to markup that may run.
  link.dataset['released'] = '';
  link.href = scriptUrl(script);
  document.querySelector('head,body')?.append(link);
  for (const type of ['load', 'error']) script.addEventListener(type, () => link.remove());
}
