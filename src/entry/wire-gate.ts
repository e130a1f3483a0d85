import {holdBack} from '../gate/hold-back.ts';
import type {OfferedCategory} from '../ui/desk.ts';
import {askIfNeeded} from './ask-if-needed.ts';
import type {PageDesk} from './page-desk.ts';
import {ReleasedEvent} from './page-events.ts';

/**
 * Starts the gate of a page. Notes in `offered` what only the markup names, and in `released` of which categories
 * something runs. Returns what releases after a choice.
 */
export const wireGate = (
  page: PageDesk,
  offered: Map<string, OfferedCategory>,
  released: Set<string>,
): (() => void) => {
  const {win, slice, report} = page.world;
  const meet = (id: string): void => {
    if (offered.has(id)) return;
    if (slice.categories.size) return report({code: 'category-unknown', path: id, message: 'Stays held.'});
    offered.set(id, {id, basis: id === 'necessary' ? id : 'consent'});
    askIfNeeded(page);
  };
  return holdBack(win, {
    aliases: slice.aliases,
    report,
    allows: page.allows,
    onMet: (ids) => ids.forEach(meet),
    onReleased(ids, held) {
      for (const id of ids) released.add(id);
      win.document.dispatchEvent(new ReleasedEvent(ids, held));
    },
  });
};
