import type {Basis} from '../config/types.ts';
import {daysInMs} from '../platform/pure/time.ts';
import {categoryOf} from './category-of.ts';
import {hasChangedFor, type NoticeTerms} from './notice-changes.ts';

/** Where the visitor chose. */
export type Method =
  | 'banner-accept'
  | 'banner-reject'
  | 'panel-save'
  | 'panel-accept'
  | 'panel-reject'
  | 'banner-object'
  | 'embed-play'
  | 'gpc'
  | 'api';

/**
 * The visitor's answers. The lists hold keys: ids of categories (`media`), and services (`media:youtube`) whose answer differs
 * from that of their category or is newer. A category in neither list has no answer. Times are milliseconds since 1970-01-01
 * UTC, in whole seconds.
 */
export interface Choice {
  /** Version of the notice that the newest answer was given under. */
  readonly noticeVersion: string;
  /** Time of the newest answer. */
  readonly time: number;
  readonly granted: readonly string[];
  readonly refused: readonly string[];
  /** Time of the answer for each key. */
  readonly times: Readonly<Record<string, number>>;
  /** For how many days each answer was given. */
  readonly days: Readonly<Record<string, number>>;
  /** Granted keys that the visitor granted while the browser sent Global Privacy Control. Absent: none. */
  readonly grantedDespiteGpc?: readonly string[];
}

/** What the visitor decided in one action. */
export interface Decision {
  readonly noticeVersion: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly time: number;
  /** For how many days. */
  readonly days: number;
  readonly granted: readonly string[];
  readonly refused: readonly string[];
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc?: boolean;
}

/** What decides how long an answer holds. */
export interface Terms extends NoticeTerms {
  /** The longest that an answer lasts on this site now, in days. */
  readonly days: number;
  /** The categories by id. */
  readonly categories: ReadonlyMap<string, {readonly basis: Basis}>;
}

/**
 * How long the browser keeps an objection after the last visit, in days: the longest that browsers keep a cookie.
 * https://www.ietf.org/archive/id/draft-ietf-httpbis-rfc6265bis-20.html#section-5.5
 */
export const OBJECTION_DAYS = 400;

/**
 * Whether `choice` grants `key`, a category (`media`) or a service in it (`media:youtube`). A service without an answer of
 * its own has that of its category. `undefined`: there is no answer.
 */
export function answerOf(
  choice: Pick<Choice, 'granted' | 'refused'> | undefined,
  key: string,
): boolean | undefined {
  if (choice?.granted.includes(key)) return true;
  if (choice?.refused.includes(key)) return false;
  const category = categoryOf(key);
  return category === key ? undefined : answerOf(choice, category);
}

/**
 * The answers of `choice` that hold at `now`; `undefined` when there are none. An answer holds until the notice
 * changes for its category, until its end, and when its time is not more than a day ahead of `now`. A refused service does not run again
 * because its own answer has ended: it stays refused as long as its category has an answer. An objection has no time limit and
 * does not depend on the notice: https://www.legislation.gov.uk/uksi/2003/2426/schedule/A1 (paragraphs 5 and 6).
 */
export function inForce(choice: Choice | undefined, terms: Terms, now: number): Choice | undefined {
  if (!choice) return undefined;
  const isCurrent = (key: string): boolean =>
    !hasChangedFor(terms, choice.noticeVersion, key) &&
    (choice.times[key] ?? 0) < now + daysInMs(1) &&
    endOf(choice, key, terms.days) > now;
  const kept = withKeys(
    choice,
    choice.granted.filter(isCurrent),
    choice.refused.filter(
      (key) => isCurrent(key) || isCurrent(categoryOf(key)) || isUnderException(key, terms.categories),
    ),
  );
  return kept.granted.length || kept.refused.length ? kept : undefined;
}

/** Whether a choice refuses something that runs under a UK exception. */
export function hasObjection({refused}: Choice, categories: Terms['categories']): boolean {
  return refused.some((key) => isUnderException(key, categories));
}

/** How long the browser has to keep a choice from `now` on, in milliseconds. */
export function timeToKeep(choice: Choice, terms: Pick<Terms, 'days' | 'categories'>, now: number): number {
  if (hasObjection(choice, terms.categories)) return daysInMs(OBJECTION_DAYS);
  const ends = Object.keys(choice.times).map((key) => endOf(choice, key, terms.days));
  return Math.max(0, ...ends.map((end) => end - now));
}

/**
 * When the answer for `key` ends by itself. It was given for some time, which the site can shorten afterwards and not extend:
 * `days` is the longest that an answer lasts there now.
 */
export function endOf(choice: Pick<Choice, 'times' | 'days'>, key: string, days: number): number {
  return (choice.times[key] ?? 0) + daysInMs(Math.min(choice.days[key] ?? 0, days));
}

/**
 * The choice after a decision. `earlier` holds only answers in force. A key that the decision does not name keeps its earlier
 * answer, its time and its end. An answer for a category replaces the answers of its services, except those that the decision names
 * too. A service is left out when its category has the same answer, given at the same time or later.
 */
export function applyDecision(
  earlier: Choice | undefined,
  {granted, refused, noticeVersion, time, days, gpc}: Decision,
): Choice {
  const named = new Set([...granted, ...refused]);
  const isUnnamed = (key: string): boolean => !named.has(key) && !named.has(categoryOf(key));
  const times = {...earlier?.times};
  const lasting = {...earlier?.days};
  for (const key of named) {
    times[key] = Math.floor(time / 1000) * 1000;
    lasting[key] = days;
  }
  const all = {
    noticeVersion,
    granted: [...(earlier?.granted ?? []).filter(isUnnamed), ...new Set(granted)],
    refused: [...(earlier?.refused ?? []).filter(isUnnamed), ...new Set(refused)],
    times,
    days: lasting,
    grantedDespiteGpc: [
      ...(earlier?.grantedDespiteGpc ?? []).filter(isUnnamed),
      ...new Set(gpc ? granted : []),
    ],
  };
  const isNeeded = (key: string): boolean => {
    const category = categoryOf(key);
    const isNewer = (times[key] ?? 0) > (times[category] ?? 0);
    return category === key || answerOf(all, category) !== answerOf(all, key) || isNewer;
  };
  return withKeys(all, all.granted.filter(isNeeded), all.refused.filter(isNeeded));
}

/** `choice` with these keys only, and what belongs to them. Its time is 0 when there are no keys. */
export function withKeys(
  {noticeVersion, times, days, grantedDespiteGpc = []}: Omit<Choice, 'time' | 'granted' | 'refused'>,
  granted: readonly string[],
  refused: readonly string[],
): Choice {
  const keys = [...granted, ...refused];
  const ofKeys = (values: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(keys.map((key) => [key, values[key] ?? 0]));
  const ownTimes = ofKeys(times);
  return {
    noticeVersion,
    time: Math.max(0, ...Object.values(ownTimes)),
    granted,
    refused,
    times: ownTimes,
    days: ofKeys(days),
    grantedDespiteGpc: grantedDespiteGpc.filter((key) => granted.includes(key)),
  };
}

function isUnderException(key: string, categories: Terms['categories']): boolean {
  const basis = categories.get(categoryOf(key))?.basis ?? 'consent';
  return basis !== 'consent' && basis !== 'necessary';
}
