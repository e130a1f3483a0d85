import {categoryOf} from '../consent/category-of.ts';
import {answerOf} from '../consent/answer-of.ts';
import type {Choice} from '../consent/choice.ts';
import {decodeRecord} from '../consent/decode-record.ts';
import {isCurrent} from '../consent/is-current.ts';
import {hearsGpc} from '../signals/gpc.ts';
import {tellVendors} from '../signals/tell-vendors.ts';
import {storedTexts} from '../storage/stored-texts.ts';
import type {OfferedCategory} from '../ui/desk.ts';
import type {PageWorld} from './page-desk.ts';

/** What the visitor has decided so far, as this page knows it. */
export interface StandingConsent {
  /** `undefined` when there is none, or none that holds any more. */
  choice(): Choice | undefined;
  /** Whether `key`, a category or a service in it, may run. */
  allows(key: string): boolean;
  /** Takes a choice over and tells vendors. */
  take(choice: Choice | undefined): void;
  /** The choice in one of `texts` that was made last; by default of what is stored. */
  read(texts?: readonly string[]): Choice | undefined;
}

/** Consent as it stands in the browser, read and told to vendors once. `offered` may grow later. */
export const standingConsent = (
  {win, slice}: PageWorld,
  offered: ReadonlyMap<string, OfferedCategory>,
): StandingConsent => {
  const {name, days, noticeVersion, categories} = slice;
  const read: StandingConsent['read'] = (texts = storedTexts(win, name)) =>
    texts.flatMap((text) => decodeRecord(text) ?? []).sort((one, other) => other.time - one.time)[0];
  let stored = read();
  const choice = (): Choice | undefined =>
    stored && isCurrent(stored, noticeVersion, days, Date.now()) ? stored : undefined;
  const allows = (key: string): boolean => {
    const basis = offered.get(categoryOf(key))?.basis;
    if (!basis || basis === 'necessary') return !!basis;
    // What runs under an exception is on. An objection outlives the notice it was made under.
    return (
      answerOf(choice(), key) ??
      (basis !== 'consent' && !hearsGpc(win.navigator) && answerOf(stored, key) !== false)
    );
  };
  tellVendors(win, 'default', categories, allows);
  return {
    choice,
    allows,
    take(next) {
      stored = next;
      tellVendors(win, 'update', categories, allows);
    },
    read,
  };
};
