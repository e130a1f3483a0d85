import {KEY, VERSION} from '../config/patterns.ts';
import {withKeys, type Choice} from './choice.ts';

/** The latest time that a `Date` can have: https://tc39.es/ecma262/#sec-time-values-and-time-range */
const MAX_TIME = 8.64e15;

/**
 * Writes a choice as text: `2~notice version`, then for each time `~time.days~granted keys~refused keys`. `2` is the version of
 * this format. A time is in seconds and base 36; `days` says for how many days these answers were given. Between them is `!` for
 * keys that were granted while the browser sent Global Privacy Control. Keys are in alphabetical order, so that the same answers
 * always give the same text. A full stop follows every key, so that a text that was cut short is not mistaken for a whole one.
 */
export function encodeChoice({
  noticeVersion,
  granted,
  refused,
  times,
  days,
  grantedDespiteGpc = [],
}: Choice): string {
  const groupOf = (key: string): string => {
    const mark = grantedDespiteGpc.includes(key) ? '!' : '.';
    return `${Math.floor((times[key] ?? 0) / 1000).toString(36)}${mark}${days[key] ?? 0}`;
  };
  const groups = [...new Set([...granted, ...refused].map(groupOf))].sort();
  const keysIn = (group: string, keys: readonly string[]): string =>
    [...keys]
      .sort()
      .map((key) => (groupOf(key) === group ? `${key}.` : ''))
      .join('');
  const parts = groups.flatMap((group) => [group, keysIn(group, granted), keysIn(group, refused)]);
  return ['2', noticeVersion, ...parts].join('~');
}

/** Reads a stored choice; `undefined` when the text is not exactly one that `encodeChoice` writes. Does not look at its age. */
export function decodeChoice(text: string): Choice | undefined {
  const [, noticeVersion = '', ...parts] = text.split('~');
  const granted: string[] = [];
  const refused: string[] = [];
  const times: Record<string, number> = {};
  const days: Record<string, number> = {};
  const grantedDespiteGpc: string[] = [];
  parts.forEach((part, index) => {
    const place = index % 3;
    const group = parts[index - place] ?? '';
    for (const key of place ? part.split('.').slice(0, -1) : []) {
      (place === 1 ? granted : refused).push(key);
      times[key] = parseInt(group, 36) * 1000;
      days[key] = Number(group.split(/\W/)[1]);
      if (group.includes('!')) grantedDespiteGpc.push(key);
    }
  });
  const choice = withKeys({noticeVersion, times, days, grantedDespiteGpc}, granted, refused);
  return encodeChoice(choice) === text && isValid(choice, [...granted, ...refused]) ? choice : undefined;
}

/** Cookies can be forged, so every part has to have its form, there must be an answer, and no key may have two. */
function isValid({noticeVersion, time, times, days}: Choice, keys: readonly string[]): boolean {
  const isKey = (key: string): boolean => KEY.test(key) && (times[key] ?? -1) >= 0 && (days[key] ?? 0) > 0;
  return (
    VERSION.test(noticeVersion) &&
    time <= MAX_TIME &&
    new Set(keys).size === keys.length &&
    keys.length > 0 &&
    keys.every(isKey)
  );
}
