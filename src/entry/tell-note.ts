import {whenParsed} from '../gate/when-parsed.ts';
import {sessionText} from '../storage/session-text.ts';
import type {DeskUi, Outcome} from '../ui/desk.ts';
import type {PageWorld} from './page-desk.ts';
import {sweepAgain} from './sweep-again.ts';
import {restorePlace} from './visitors-place.ts';

const parse = (text: string): Outcome | undefined => {
  try {
    const {granted, refused, swept = [], gone = []} = JSON.parse(text) as Outcome;
    return [granted, refused, swept, gone].every(Array.isArray) ? {granted, refused, swept, gone} : undefined;
  } catch {
    return undefined; // not written by us
  }
};

/**
 * On the page after the reload that a withdrawal needed: puts the visitor back where they were, sweeps again, and shows the
 * confirmation that was owed.
 */
export const tellNote = async (world: PageWorld, ui: DeskUi): Promise<void> => {
  const {win, slice} = world;
  const note = sessionText(win, `${slice.name}-note`);
  const outcome = parse(note.read() ?? '');
  note.clear();
  if (!outcome) return;
  await whenParsed(win.document);
  await restorePlace(world);
  const {gone = [], swept = []} = outcome;
  ui.confirm({...outcome, swept: await sweepAgain(win, ui.config, gone, swept)});
};
