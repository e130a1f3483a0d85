import type {Choice} from './choice.ts';

/** The text of `encodeRecord`, format 1: notice version, seconds in base 36, granted ids, refused ids. */
const RECORD =
  /^1~([\w.-]{1,32})~(\w+)~((?:[A-Za-z][A-Za-z\d-]{0,63}\.)*)~((?:[A-Za-z][A-Za-z\d-]{0,63}\.)*)$/u;

/**
 * Reads a stored choice back. Anything doubtful, outdated, under another notice or more than a day ahead of this clock
 * is `undefined`: ask again. `days` is how long a choice lasts, `now` is in milliseconds since 1970-01-01 UTC.
 */
export const decodeRecord = (
  text: string,
  noticeVersion: string,
  days: number,
  now: number,
): Choice | undefined => {
  const [, version, seconds = '', ...lists] = RECORD.exec(text) ?? [];
  const [granted = [], refused = []] = lists.map((list) => list.split('.').slice(0, -1));
  const time = parseInt(seconds, 36) * 1000;
  const age = (now - time) / 864e5;
  const ids = [...granted, ...refused];
  const isSound = version === noticeVersion && age > -1 && age < days && new Set(ids).size === ids.length;
  return isSound ? {noticeVersion, time, granted, refused} : undefined;
};
