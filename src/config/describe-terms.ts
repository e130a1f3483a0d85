import {ADDRESS, COUNTRY, HOST, ID, TERM} from './patterns.ts';
import type {Words} from './words.ts';

// Texts that stand in several places of the configuration.

/** Without it, an entry cannot be spoken of. */
export const id = (words: Words) => words.text('an id (letters, digits, "-")', ID, 'config-id');

/** Where a link leads, or a receipt is sent. */
export const address = (words: Words) => words.text('an http(s) or relative address', ADDRESS);

export const country = (words: Words) => words.text('a country code', COUNTRY);

export const host = (words: Words) => words.text('a host name', HOST);

/** Names out of somebody's vocabulary. */
export const terms = (words: Words) => words.list(words.text('a name like "a:b"', TERM));
