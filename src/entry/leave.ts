import {noteOf, type OwedNote} from './owed-note.ts';
import type {PageWorld} from './page-desk.ts';
import {keepPlace} from './visitors-place.ts';

/**
 * What is done before a page is loaded anew on which something runs that was taken back in another tab, or while this page
 * was away. The visitor is told there; here they shall find what they left. The next page sweeps whatever may not run: it
 * may have stored something since the other tab swept, and this tab has a sessionStorage of its own. A frame leaves that to
 * the page around, whose session it shares.
 */
export const leave = async (world: PageWorld): Promise<void> => {
  const note = noteOf(world);
  if (world.above || note.read()) return;
  const gone = [...world.slice.categories.keys()];
  note.write(JSON.stringify({granted: [], refused: [], gone, isTold: true} satisfies OwedNote));
  await keepPlace(world);
};
