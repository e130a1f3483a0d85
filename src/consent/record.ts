import type {Choice} from './choice.ts';

/** First field of every stored choice; a text that starts otherwise was not written by this version. */
const FORMAT = '1';

/** Longest text worth reading: browsers refuse cookies above 4,096 bytes, and ours are far below 300. */
const LONGEST = 4096;

const ID = /^[a-z][a-z0-9-]{0,63}$/i;
const VERSION = /^[\w.-]{1,32}$/;
const TIME = /^[0-9a-z]{1,8}$/;

/** Clocks differ between devices that share a profile; a choice from further ahead than this was not made by a visitor. */
const CLOCK_SKEW_MS = 86_400_000;

const ids = (text: string): readonly string[] => (text ? text.split('.') : []);

/** What a stored choice is judged against. */
export interface RecordTerms {
  readonly noticeVersion: string;
  /** How long a choice lasts, in days. */
  readonly days: number;
  /** Now, in milliseconds since 1970-01-01 UTC. */
  readonly now: number;
}

/** Writes a choice as text: `1~notice~seconds in base 36~granted.ids~refused.ids`. It names no person. */
export const encodeRecord = ({noticeVersion, time, granted, refused}: Choice): string =>
  [FORMAT, noticeVersion, Math.floor(time / 1000).toString(36), granted.join('.'), refused.join('.')].join(
    '~',
  );

/** Reads a stored choice back. Anything doubtful, outdated or under another notice is `undefined`: ask again. */
export const decodeRecord = (text: string | undefined, terms: RecordTerms): Choice | undefined => {
  if (!text || text.length > LONGEST) return undefined;
  const [format, noticeVersion = '', seconds = '', yes, no, ...rest] = text.split('~');
  if (format !== FORMAT || yes === undefined || no === undefined || rest.length) return undefined;
  if (noticeVersion !== terms.noticeVersion || !VERSION.test(noticeVersion) || !TIME.test(seconds))
    return undefined;
  const time = parseInt(seconds, 36) * 1000;
  const age = terms.now - time;
  if (age < -CLOCK_SKEW_MS || age >= terms.days * 86_400_000) return undefined;
  const all = [...ids(yes), ...ids(no)];
  if (!all.length || !all.every((id) => ID.test(id)) || new Set(all).size < all.length) return undefined;
  return {noticeVersion, time, granted: ids(yes), refused: ids(no)};
};
