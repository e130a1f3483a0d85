import {categoryOf} from '../consent/choice.ts';
import {ReleasedEvent} from '../contract/events.ts';
import type {PageDeps} from '../contract/page.ts';
import type {Releaser} from '../contract/parts.ts';
import {describeMarkup} from '../gate/hold/running-markup.ts';
import {createMarkupReleaser} from '../gate/release/release-markup.ts';

/** Creates the function that releases held markup: it records the element, runs the scripts and dispatches `privacy-desk:released`. */
export function createReleaser(deps: PageDeps): Releaser {
  const {win, config, report, running} = deps;
  const released = (deps.released = new WeakSet());
  const areAllowed = (keys: readonly string[]): boolean => keys.every((key) => win.privacyDesk?.allows(key));
  const releaseMarkup = createMarkupReleaser(win, {timeout: config.scriptTimeout, report});
  return (held, keys) => {
    // While release.js was loading, the gate may have found the element a second time.
    if (released.has(held)) return;
    released.add(held);
    running.push({what: describeMarkup(held), keys});
    try {
      // An element that the visitor plays once runs although its keys are not allowed.
      const isPlayed = !areAllowed(keys);
      releaseMarkup(held, keys, () => isPlayed || areAllowed(keys));
      const categories = new Set(keys.map((key) => categoryOf(key)));
      win.document.dispatchEvent(new ReleasedEvent([...categories], held));
    } catch {
      const message =
        'Trusted Types forbid setting the address of a script from data-src. It does not run. Use type="text/plain" with src.';
      report({code: 'script-failed', path: held.outerHTML, message});
    }
  };
}
