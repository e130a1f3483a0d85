import {categoryOf} from '../consent/category-of.ts';
import {contentOf} from '../gate/content-of.ts';
import {createRelease} from '../gate/release/create-release.ts';
import type {PageWorld} from './page-desk.ts';
import {readPatience} from './read-patience.ts';
import {ReleasedEvent} from './released-event.ts';

/** Lets held markup run, which was held for these keys. */
export type Releaser = (held: Element, keys: readonly string[]) => void;

/** The bundle `release.js`: what a page needs on which something held may run. */
export const createReleaser = (world: PageWorld): Releaser => {
  const {win, raw, report, running} = world;
  const released = (world.released = new WeakSet());
  const areAllowed = (keys: readonly string[]): boolean => keys.every((key) => win.privacyDesk?.allows(key));
  const release = createRelease(win, {patience: readPatience(raw), report});
  return (held, keys) => {
    // Until this file had come, a search of the page may have met it once more.
    if (released.has(held)) return;
    released.add(held);
    running.push({what: contentOf(held), keys});
    try {
      // What the visitor plays once is not allowed, and plays.
      const isPlayed = !areAllowed(keys);
      release(held, keys, () => isPlayed || areAllowed(keys));
      const categories = keys.map((key) => categoryOf(key));
      win.document.dispatchEvent(new ReleasedEvent([...new Set(categories)], held));
    } catch {
      report({code: 'script-failed', path: held.outerHTML, message: 'Trusted Types forbid data-src.'});
    }
  };
};
