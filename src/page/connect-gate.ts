import {categoryOf} from '../consent/category-of.ts';
import type {Page} from '../contract/page.ts';
import {hasVisibleSize} from '../gate/hold/held-markup.ts';
import {holdMarkup, type Gate} from '../gate/hold/hold-markup.ts';
import {createReleaser, type Releaser} from './release-held.ts';

/** Starts the gate of a page, which fills `held`: held markup gets a placeholder, and what may run is released. */
export function connectGate(page: Page, held: Map<Element, readonly string[]>): Gate {
  const {win, config} = page.deps;
  let releaser: Releaser | undefined;

  const release = (element: Element, keys: readonly string[]): void => {
    // Created at the first release, because it patches functions that a page without one keeps as they are.
    releaser ??= createReleaser(page);
    releaser(element, keys);
  };
  return holdMarkup(win, held, {
    aliases: config.aliases,
    allows: page.allows,
    onFound: (keys) => keys.forEach((key) => page.offer(categoryOf(key))),
    onHeld(element, keys) {
      if (hasVisibleSize(element))
        void page.ui().then((loadedUi) => loadedUi?.showPlaceholder(element, keys));
    },
    onReleasable: release,
  });
}
