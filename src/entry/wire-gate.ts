import {categoryOf} from '../consent/category-of.ts';
import {hasBox} from '../gate/has-box.ts';
import {holdBack, type Gate} from '../gate/hold-back.ts';
import type {OfferedCategory} from '../ui/desk.ts';
import {askIfNeeded} from './ask-if-needed.ts';
import {loadPart} from './load-part.ts';
import type {PageDesk} from './page-desk.ts';
import type * as releaseModule from './release.ts';

/** Starts the gate of a page. Notes in `offered` what only the markup names, and in `held` what waits. */
export const wireGate = (
  page: PageDesk,
  offered: Map<string, OfferedCategory>,
  held: Map<Element, readonly string[]>,
): Gate => {
  const {win, slice, report} = page.world;
  let releaser: Promise<releaseModule.Releaser | undefined> | undefined;
  const meet = (key: string): void => {
    const id = categoryOf(key);
    if (offered.has(id)) return;
    if (slice.categories.size) return report({code: 'category-unknown', path: id, message: 'Stays held.'});
    offered.set(id, {id, basis: id === 'necessary' ? id : 'consent'});
    askIfNeeded(page);
  };
  return holdBack(win, held, {
    aliases: slice.aliases,
    allows: page.allows,
    onMet: (keys) => keys.forEach(meet),
    onHeld(element, keys) {
      if (hasBox(element)) void page.ui().then((shown) => shown?.embed(element, keys));
    },
    onFree(element, keys, isPlayed) {
      releaser ??= loadPart<typeof releaseModule>(page.world, 'release.js').then((part) =>
        part?.createReleaser(page.world),
      );
      void releaser.then((release) => {
        // It may have been taken back meanwhile.
        const isFree = release && (isPlayed || keys.every(page.allows));
        releaser = release && releaser;
        if (!isFree) return void held.set(element, keys);
        held.delete(element);
        release(element, keys);
      });
    },
  });
};
