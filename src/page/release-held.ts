import {categoryOf} from '../consent/category-of.ts';
import {ReleasedEvent} from '../contract/events.ts';
import type {Page} from '../contract/page.ts';
import {describeMarkup, type LiveElement} from '../gate/hold/running-markup.ts';
import {createMarkupReleaser} from '../gate/release/release-markup.ts';
import {whenIdle} from '../platform/web/when-idle.ts';
import {loadPart} from './load-part.ts';

/** Releases markup that was held for `keys`. */
export type Releaser = (held: Element, keys: readonly string[]) => void;

/** Creates the function that releases held markup: it records the element, runs the scripts and dispatches `privacy-desk:released`. */
export function createReleaser({deps, allows}: Pick<Page, 'deps' | 'allows'>): Releaser {
  const {win, config, report, running} = deps;
  const released = (deps.released = new WeakSet());
  const areAllowed = (keys: readonly string[]): boolean => keys.every(allows);
  const live: LiveElement[] = (deps.live = []);
  const releaseMarkup = createMarkupReleaser(win, {
    timeout: config.scriptTimeout,
    report,
    onLive: (elements, keys) => live.push(...elements.map((element) => ({ref: new WeakRef(element), keys}))),
  });
  // Not while the page loads: it would fire its `load` event later.
  void loaded(win)
    .then(whenIdle)
    .then(() => loadPart(deps, 'released.js'))
    .then((part) => part?.followReleased(win, live, report));
  return (held, keys) => {
    // Some markup looks held after its release too, such as a frame with an empty `data-src`.
    if (released.has(held)) return;
    released.add(held);
    const what = describeMarkup(held);
    if (what) running.push({what, keys});
    try {
      // An element that the visitor plays once runs although its keys are not allowed.
      const isPlayed = !areAllowed(keys);
      releaseMarkup(held, keys, () => isPlayed || areAllowed(keys));
      const categories = new Set(keys.map((key) => categoryOf(key)));
      win.document.dispatchEvent(new ReleasedEvent([...categories], held));
    } catch {
      const message =
        'Trusted Types forbid a script address in data-src. It does not run. Use type="text/plain" with src.';
      report({code: 'script-failed', path: held.outerHTML, message});
    }
  };
}

/** Resolves when the page has fired its `load` event. */
function loaded(win: Window): Promise<unknown> {
  return new Promise((resolve: (value?: unknown) => void) => {
    if (win.document.readyState === 'complete') resolve();
    else win.addEventListener('load', resolve);
  });
}
