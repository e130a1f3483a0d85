import type {LoaderConfig} from '../config/loader-config.ts';
import type {NoticeChange} from '../config/types.ts';
import {categoryOf} from '../consent/category-of.ts';
import {answerOf, inForce, type Choice} from '../consent/choice.ts';
import {changesSince} from '../consent/notice-changes.ts';
import {encodeChoice} from '../consent/stored-choice.ts';
import type {OfferedCategory} from '../contract/host.ts';
import {isGpcOn} from '../signals/gpc.ts';
import {sendSignals} from '../signals/send-signals.ts';
import {newestChoice} from './stored-choices.ts';

/** The visitor's choice as this page knows it. */
export interface ConsentState {
  /** The answers that are in force; `undefined` when there are none. Each answer lapses by itself. */
  choice(): Choice | undefined;
  /** Whether `key`, a category or a service in it, may run. */
  allows(key: string): boolean;
  /** The changes of the notice since the stored answers, oldest first. None when there are no answers, or the site does not name their notice. */
  changes(): readonly NoticeChange[];
  /** Replaces the choice and sends vendors' signals their `update`. */
  setChoice(choice: Choice): void;
  /** Whether something may not run any more that the visitor granted: its time is over, or Global Privacy Control is on. */
  hasLapsed(): boolean;
  /**
   * Takes over what another tab has sent or, without `texts`, what the browser stores: new times at once. Answers that differ
   * are only returned, because the page has to apply them.
   */
  takeOver(texts?: readonly string[]): Choice | undefined;
}

/** Reads the stored choice and sends vendors' signals their `default`. `offered` may grow later. */
export function createConsentState(
  {win, config}: {readonly win: Window & typeof globalThis; readonly config: LoaderConfig},
  offered: ReadonlyMap<string, OfferedCategory>,
): ConsentState {
  const terms = {...config, categories: offered};
  let stored = newestChoice(win, config);
  const choice = (): Choice | undefined => inForce(stored, terms, Date.now());
  const allows = (key: string): boolean => {
    const basis = offered.get(categoryOf(key))?.basis;
    if (!basis || basis === 'necessary') return !!basis;
    const current = choice();
    if (basis === 'consent') return !!answerOf(current, key);
    // A category under a UK exception is on until the visitor objects. Global Privacy Control is an objection, except to what
    // the visitor granted while the browser sent it.
    if (!isGpcOn(win.navigator)) return answerOf(current, key) ?? true;
    return !!answerOf(current && {...current, granted: current.grantedDespiteGpc ?? []}, key);
  };
  sendSignals(win, 'default', config.categories, allows);
  return {
    choice,
    allows,
    changes: () => (stored && changesSince(config, stored.noticeVersion)) ?? [],
    setChoice(next) {
      stored = next;
      sendSignals(win, 'update', config.categories, allows);
    },
    hasLapsed: () => !!stored?.granted.some((key) => offered.has(categoryOf(key)) && !allows(key)),
    takeOver(texts) {
      const newest = newestChoice(win, config, texts);
      const next = inForce(newest, terms, Date.now());
      // Without storage, the choice is only in memory: finding nothing stored does not mean that it was deleted.
      if (!next || answersIn(next) !== answersIn(choice())) return next;
      stored = newest;
      return undefined;
    },
  };
}

/** The answers of a choice without their times and their notice, as a text that can be compared. */
function answersIn(choice: Choice | undefined): string | undefined {
  return choice && encodeChoice({...choice, noticeVersion: '', times: {}, days: {}});
}
