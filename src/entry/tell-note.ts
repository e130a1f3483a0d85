import {whenParsed} from '../gate/when-parsed.ts';
import type {DeskUi} from '../ui/desk.ts';
import {noteOf, readNote} from './owed-note.ts';
import type {PageWorld} from './page-desk.ts';
import {sweepAgain} from './sweep-again.ts';
import {restorePlace} from './visitors-place.ts';

/**
 * On the page after a withdrawal: puts the visitor back where they were, if the page before has loaded anew, sweeps again,
 * and shows the confirmation that is owed.
 */
export const tellNote = async (world: PageWorld, ui: DeskUi): Promise<void> => {
  const note = noteOf(world);
  const owed = readNote(note.read() ?? '');
  note.clear();
  if (!owed) return;
  await whenParsed(world.win.document);
  await restorePlace(world);
  const {granted, refused, gone = [], swept = []} = owed;
  const all = (world.swept = await sweepAgain(world.win, ui.config, gone, swept));
  if (!owed.isTold) ui.confirm({granted, refused, swept: all});
};
