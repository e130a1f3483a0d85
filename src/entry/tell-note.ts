import {sessionText} from '../storage/session-text.ts';
import type {DeskUi, Outcome} from '../ui/desk.ts';
import type {PageWorld} from './page-desk.ts';

const parse = (text: string): Outcome | undefined => {
  try {
    const {granted, refused, swept} = JSON.parse(text) as Outcome;
    return [granted, refused, swept ?? []].every(Array.isArray)
      ? {granted, refused, ...(swept && {swept})}
      : undefined;
  } catch {
    return undefined; // not written by us
  }
};

/** Shows the confirmation that the page before this one owed, if any. */
export const tellNote = ({win, slice}: PageWorld, ui: DeskUi): void => {
  const note = sessionText(win, `${slice.name}-note`);
  const outcome = parse(note.read() ?? '');
  note.clear();
  if (outcome) ui.confirm(outcome);
};
