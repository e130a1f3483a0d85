import {sessionText} from '../storage/session-text.ts';
import type {DeskUi, Outcome} from '../ui/desk.ts';

/** Shows the confirmation that the page before this one owed, if any. */
export const tellNote = (win: Window, ui: DeskUi): void => {
  const note = sessionText(win, `${ui.config.cookie.name}-note`);
  const text = note.read();
  note.clear();
  if (text) ui.confirm(JSON.parse(text) as Outcome);
};
