import {categoryOf} from '../consent/category-of.ts';
import {hearsGpc} from '../signals/gpc.ts';
import {unlessRefused} from '../storage/unless-refused.ts';
import type {Desk, DeskUi} from '../ui/desk.ts';
import type * as choiceModule from './choice.ts';
import {loadPart} from './load-part.ts';
import type {PageDesk} from './page-desk.ts';
import type * as receiptModule from './receipt.ts';
import {ShownEvent} from './shown-event.ts';

/** The desk the interface works at. */
export interface LiveDesk extends Desk {
  /** Made with this desk in hand, and so only known afterwards. Nobody can decide before. */
  ui: DeskUi | undefined;
}

/** The desk of a page. */
export const liveDesk = (page: PageDesk): LiveDesk => {
  const {world, offered, choice} = page;
  const {win, slice, raw} = world;
  let part: Promise<typeof choiceModule | undefined> = Promise.resolve(undefined);
  // One after the other: in Chromium the later of two imports of a file on its way can be there first.
  const choicePart = () => (part = part.then((had) => had ?? loadPart(world, 'choice.js')));
  const desk: LiveDesk = {
    ...page,
    ui: undefined,
    raw,
    gpc: hearsGpc(win.navigator),
    language: unlessRefused(() => win.sessionStorage.getItem(`${slice.name}-language`)),
    notes: world,

    /** Without a configuration, also what other pages have asked about: it can be taken back on every page. */
    offered() {
      const {granted = [], refused = []} = choice() ?? {};
      const ids = [...granted, ...refused].map((key) => categoryOf(key));
      const elsewhere = slice.categories.size ? [] : ids.filter((id) => !offered.has(id));
      return [...offered.values(), ...[...new Set(elsewhere)].map((id) => ({id, basis: 'consent'}) as const)];
    },

    /** Fetches what an answer needs when it is not there yet; nothing is decided when it cannot be had. */
    async settle(granted, refused, method) {
      const loaded = await choicePart();
      if (!loaded || !desk.ui) return false;
      const ids = desk.offered().flatMap(({id, basis}) => (basis === 'necessary' ? [] : id));
      loaded.settle(page, desk.ui, {granted, refused, method, offered: ids, gpc: desk.gpc});
      return true;
    },

    shown() {
      win.document.dispatchEvent(new ShownEvent());
      // Soon there will be an answer, and it shall not have to wait.
      void choicePart().then((loaded) => desk.ui && loaded?.checkPage(world, desk.ui.config));
    },

    onChange(listener) {
      win.document.addEventListener('privacy-desk:choice', listener);
      return () => win.document.removeEventListener('privacy-desk:choice', listener);
    },

    async receipts() {
      const part = await loadPart<typeof receiptModule>(world, 'receipt.js');
      return part?.listReceipts(win, slice.name) ?? [];
    },
  };
  return desk;
};
