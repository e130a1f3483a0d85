import Cookies from 'js-cookie';
import type {Choice} from '../consent/choice.ts';
import {decodeRecord} from '../consent/decode-record.ts';
import {pushGoogleConsent} from '../signals/google.ts';
import {unlessRefused} from '../storage/unless-refused.ts';
import type {OfferedCategory} from '../ui/desk.ts';
import type {PageWorld} from './page-desk.ts';

/** What the visitor has decided so far, as this page knows it. */
export interface StandingConsent {
  choice(): Choice | undefined;
  /** Whether category `id` may run. */
  allows(id: string): boolean;
  /** Takes a choice over and tells vendors. */
  take(choice: Choice | undefined): void;
  /** The choice in `text`, or else the stored one: in our cookie or, where that is refused, in this tab's session. */
  read(text?: string): Choice | undefined;
}

/** Consent as it stands in the browser, read and told to vendors once. `offered` may grow later. */
export const standingConsent = (
  {win, slice}: PageWorld,
  offered: ReadonlyMap<string, OfferedCategory>,
): StandingConsent => {
  const {name, days, noticeVersion, categories} = slice;
  const read = (
    text = unlessRefused(() => Cookies.get(name)) ??
      unlessRefused(() => win.sessionStorage.getItem(name)) ??
      '',
  ): Choice | undefined => decodeRecord(text, noticeVersion, days, Date.now());
  let choice = read();
  const allows = (id: string): boolean => {
    const basis = offered.get(id)?.basis;
    return basis === 'necessary' || (!!basis && !!choice?.granted.includes(id));
  };
  pushGoogleConsent(win, 'default', categories, allows);
  return {
    choice: () => choice,
    allows,
    take(next) {
      choice = next;
      pushGoogleConsent(win, 'update', categories, allows);
    },
    read,
  };
};
