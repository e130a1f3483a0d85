import {randomInt} from 'node:crypto';

/** Crockford's letters: none is taken for another on the telephone (https://www.crockford.com/base32.html). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A reference to quote in letters and calls, such as `REQ-7K2M-9QXT`. Random: it tells nothing and cannot be guessed. */
export const createReference = (prefix: string): string => {
  const letters = Array.from({length: 8}, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${prefix}-${letters.slice(0, 4)}-${letters.slice(4)}`;
};
