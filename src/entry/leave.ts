import {noteOf, type OwedNote} from './owed-note.ts';
import type {PageDesk} from './page-desk.ts';
import {sweepOnLeaving} from './sweep-on-leaving.ts';
import {keepPlace} from './visitors-place.ts';

/**
 * What is done on a page on which something runs that was taken back in another tab, or while this page was away. Whatever
 * may not run is swept again once the page has been left: it may have stored something since the other tab swept, and this
 * tab has a sessionStorage of its own. The visitor is told there; before a reload their place is kept here, that they find
 * what they left. A frame leaves that to the page around, whose session it shares.
 */
export const leave = async ({world, ui}: PageDesk, mayReload: boolean): Promise<void> => {
  const gone = [...world.slice.categories.keys()];
  if (!mayReload) {
    const shown = await ui();
    if (shown) sweepOnLeaving(world, shown, gone);
    return;
  }
  const note = noteOf(world);
  if (world.above || note.read()) return;
  note.write(JSON.stringify({granted: [], refused: [], gone, isTold: true} satisfies OwedNote));
  await keepPlace(world);
};
