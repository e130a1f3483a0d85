import {sessionText} from '../storage/session-text.ts';
import type {DeskUi, Outcome} from '../ui/desk.ts';
import type {PageWorld} from './page-desk.ts';
import {sweepAgain} from './sweep-categories.ts';

const parse = (text: string): Outcome | undefined => {
  try {
    const {granted, refused, swept = []} = JSON.parse(text) as Outcome;
    return [granted, refused, swept].every(Array.isArray) ? {granted, refused, swept} : undefined;
  } catch {
    return undefined; // not written by us
  }
};

/** Sweeps again after the reload that a withdrawal needed, and shows the confirmation that was owed. */
export const tellNote = async ({win, slice}: PageWorld, ui: DeskUi): Promise<void> => {
  const note = sessionText(win, `${slice.name}-note`);
  const outcome = parse(note.read() ?? '');
  note.clear();
  if (!outcome) return;
  const {refused, swept = []} = outcome;
  ui.confirm({...outcome, swept: await sweepAgain(win, ui.config.categories, refused, swept)});
};
