import type {LoaderConfig} from '../config/loader-config.ts';
import {answerOf, categoryOf, isCurrent, type Choice} from '../consent/choice.ts';
import {decodeChoice} from '../consent/stored-choice.ts';
import type {OfferedCategory} from '../contract/host.ts';
import {cookieValues} from '../platform/web/cookie.ts';
import {sessionStorageText} from '../platform/web/web-storage.ts';
import {isGpcOn} from '../signals/gpc.ts';
import {sendSignals} from '../signals/send-signals.ts';

/** The visitor's choice as this page knows it. */
export interface ConsentState {
  /** The choice that is in force; `undefined` when there is none, or when it is too old or of an earlier notice. */
  choice(): Choice | undefined;
  /** Whether `key`, a category or a service in it, may run. */
  allows(key: string): boolean;
  /** Replaces the choice and sends vendors' signals their `update`. */
  setChoice(choice: Choice): void;
  /** The most recent choice among `texts`; among what is stored in the browser when `texts` is absent. */
  latestChoice(texts?: readonly string[]): Choice | undefined;
}

/** Reads the stored choice and sends vendors' signals their `default`. `offered` may grow later. */
export function createConsentState(
  {win, config}: {readonly win: Window & typeof globalThis; readonly config: LoaderConfig},
  offered: ReadonlyMap<string, OfferedCategory>,
): ConsentState {
  const {cookieName, days, noticeVersion, categories} = config;
  const latestChoice: ConsentState['latestChoice'] = (texts = storedTexts(win, cookieName)) =>
    texts.flatMap((text) => decodeChoice(text) ?? []).sort((one, other) => other.time - one.time)[0];
  let stored = latestChoice();
  const choice = (): Choice | undefined =>
    stored && isCurrent(stored, noticeVersion, days, Date.now()) ? stored : undefined;
  const allows = (key: string): boolean => {
    const basis = offered.get(categoryOf(key))?.basis;
    if (!basis || basis === 'necessary') return !!basis;
    // A category under a UK exception is on until the visitor objects. An objection outlives the notice it was made under.
    const isOnByDefault = basis !== 'consent' && !isGpcOn(win.navigator) && answerOf(stored, key) !== false;
    return answerOf(choice(), key) ?? isOnByDefault;
  };
  sendSignals(win, 'default', categories, allows);
  return {
    choice,
    allows,
    setChoice(next) {
      stored = next;
      sendSignals(win, 'update', categories, allows);
    },
    latestChoice,
  };
}

/**
 * Every text that may hold a choice: of the cookie, which can be there twice (of this host and of a parent domain), and of
 * this tab's sessionStorage, which is used when the browser refuses the cookie.
 */
function storedTexts(win: Window, name: string): readonly string[] {
  return [...cookieValues(win.document, name), sessionStorageText(win, name).read() ?? ''];
}
