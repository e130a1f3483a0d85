import {ID} from '../config/patterns.ts';
import type {Choice} from './choice.ts';

const id = ID.source.slice(1, -1);
const KEYS = `((?:${id}(?::${id})?\\.)*)`;

/** The text of `encodeRecord`, format 1: notice version, seconds in base 36, granted keys, refused keys. */
const RECORD = new RegExp(`^1~([\\w.-]{1,32})~([\\da-z]{1,32})~${KEYS}~${KEYS}$`, 'u');

/** Reads a stored choice back; `undefined` when it is not exactly what `encodeRecord` writes. `isCurrent` tells whether it holds. */
export const decodeRecord = (text: string): Choice | undefined => {
  const [, noticeVersion = '', seconds = '', ...lists] = RECORD.exec(text) ?? [];
  const [granted = [], refused = []] = lists.map((list) => list.split('.').slice(0, -1));
  const time = parseInt(seconds, 36) * 1000;
  const keys = [...granted, ...refused];
  return time >= 0 && new Set(keys).size === keys.length
    ? {noticeVersion, time, granted, refused}
    : undefined;
};
