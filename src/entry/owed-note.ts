import type {TextStore} from '../consent/text-store.ts';
import {sessionText} from '../storage/session-text.ts';
import type {Outcome} from '../ui/desk.ts';
import type {PageWorld} from './page-desk.ts';

/** What this page leaves to the next: to sweep again, and to tell the visitor unless that is done. */
export interface OwedNote extends Outcome {
  readonly isTold?: boolean;
}

/** Where it is left: in this tab's session, because the next page of this site is this tab's. */
export const noteOf = ({win, slice}: PageWorld): TextStore => sessionText(win, `${slice.name}-note`);

/** Reads a note; `undefined` when it was not written by us. */
export const readNote = (text: string): OwedNote | undefined => {
  try {
    const {granted, refused, gone = [], swept = [], isTold = false} = JSON.parse(text) as OwedNote;
    const isWhole = [granted, refused, gone, swept].every(Array.isArray);
    return isWhole ? {granted, refused, gone, swept, isTold} : undefined;
  } catch {
    return undefined;
  }
};
