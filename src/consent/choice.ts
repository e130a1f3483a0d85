import {daysInMs} from '../platform/pure/time.ts';

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
 * What the visitor granted and refused, when, and under which version of the notice. Both lists hold keys: ids of categories
 * (`media`), and services whose answer differs from that of their category (`media:youtube`). A category in neither list
 * has no answer yet.
 */
export interface Choice {
  readonly noticeVersion: string;
  /** Milliseconds since 1970-01-01 UTC, in whole seconds. */
  readonly time: number;
  readonly granted: readonly string[];
  readonly refused: readonly string[];
}

/**
 * Whether `choice` grants `key`, a category (`media`) or a service in it (`media:youtube`). A service without an answer of
 * its own has that of its category. `undefined`: there is no answer.
 */
export function answerOf(choice: Choice | undefined, key: string): boolean | undefined {
  if (choice?.granted.includes(key)) return true;
  if (choice?.refused.includes(key)) return false;
  const category = categoryOf(key);
  return category === key ? undefined : answerOf(choice, category);
}

/** The category of a key: `media` for `media` and for `media:youtube`. */
export function categoryOf(key: string): string {
  return key.replace(/:.*/, '');
}

/** Whether two choices grant the same keys and refuse the same keys, in any order. Two absent choices are the same. */
export function isSameAnswer(one: Choice | undefined, other: Choice | undefined): boolean {
  return sortedKeys(one) === sortedKeys(other);
}

/**
 * Whether `choice` is in force: made under this version of the notice, less than `days` ago, and not more than a day ahead
 * of `now`, in milliseconds since 1970-01-01 UTC.
 */
export function isCurrent(choice: Choice, noticeVersion: string, days: number, now: number): boolean {
  const age = now - choice.time;
  return choice.noticeVersion === noticeVersion && age > -daysInMs(1) && age < daysInMs(days);
}

/**
 * The choice after a decision. A key that the decision does not name keeps its earlier answer, because without a
 * configuration each page asks only about the categories in its own markup. An answer for a category replaces the answers of
 * its services, except those that the decision names too. A service with the answer of its category is left out.
 */
export function applyDecision(
  earlier: Choice | undefined,
  {granted, refused, noticeVersion, time}: Choice,
): Choice {
  const named = new Set([...granted, ...refused]);
  const isUnnamed = (key: string): boolean => !named.has(key) && !named.has(categoryOf(key));
  const all: Choice = {
    noticeVersion,
    time: Math.floor(time / 1000) * 1000,
    granted: [...(earlier?.granted ?? []).filter(isUnnamed), ...new Set(granted)],
    refused: [...(earlier?.refused ?? []).filter(isUnnamed), ...new Set(refused)],
  };
  const isNeeded = (key: string): boolean =>
    !key.includes(':') || answerOf(all, categoryOf(key)) !== answerOf(all, key);
  return {...all, granted: all.granted.filter(isNeeded), refused: all.refused.filter(isNeeded)};
}

/** The keys of a choice as one text. No key contains a comma or a `~`. */
function sortedKeys(choice: Choice | undefined): string | undefined {
  return choice && [[...choice.granted].sort(), [...choice.refused].sort()].join('~');
}
