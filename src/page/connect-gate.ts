import {categoryOf} from '../consent/choice.ts';
import type {OfferedCategory} from '../contract/host.ts';
import type {Page} from '../contract/page.ts';
import type {Releaser} from '../contract/parts.ts';
import {hasVisibleSize} from '../gate/hold/held-markup.ts';
import {holdMarkup, type Gate} from '../gate/hold/hold-markup.ts';
import {loadPart} from './load-part.ts';

/** The page's own records, which the gate fills. */
export interface GateRecords {
  /** Categories by id. Without configuration, the markup of the page adds to them. */
  readonly offered: Map<string, OfferedCategory>;
  readonly held: Map<Element, readonly string[]>;
  /** Called when the markup names a category that was not offered before. */
  onNewCategory(): void;
}

/** Starts the gate of a page: held markup gets a placeholder, and `release.js` is loaded for what may run. */
export function connectGate(page: Page, {offered, held, onNewCategory}: GateRecords): Gate {
  const {win, config, report} = page.deps;
  let releaser: Promise<Releaser | undefined> | undefined;

  const addCategory = (key: string): void => {
    const id = categoryOf(key);
    if (offered.has(id)) return;
    if (config.categories.size)
      return report({
        code: 'category-unknown',
        path: id,
        message: 'No category with this id is configured. The markup stays held.',
      });
    offered.set(id, {id, basis: id === 'necessary' ? id : 'consent'});
    onNewCategory();
  };
  const release = async (element: Element, keys: readonly string[], isPlayed: boolean): Promise<void> => {
    releaser ??= loadPart(page.deps, 'release.js').then((part) => part?.createReleaser(page.deps));
    const releaseMarkup = await releaser;
    // After a failed load, the next release tries again.
    if (!releaseMarkup) releaser = undefined;
    // The choice may have changed while the file was loading.
    if (!releaseMarkup || !(isPlayed || keys.every(page.allows))) return void held.set(element, keys);
    held.delete(element);
    releaseMarkup(element, keys);
  };
  return holdMarkup(win, held, {
    aliases: config.aliases,
    allows: page.allows,
    onFound: (keys) => keys.forEach(addCategory),
    onHeld(element, keys) {
      if (hasVisibleSize(element))
        void page.ui().then((loadedUi) => loadedUi?.showPlaceholder(element, keys));
    },
    onReleasable: (element, keys, isPlayed) => void release(element, keys, isPlayed),
  });
}
