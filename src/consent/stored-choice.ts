import {KEY, VERSION} from '../config/patterns.ts';
import type {Choice} from './choice.ts';

/**
 * Writes a choice as text: `1~notice version~seconds in base 36~granted keys~refused keys`. `1` is the version of this
 * format. A full stop follows every key, so that a text that was cut short is not mistaken for a whole one.
 */
export function encodeChoice({noticeVersion, time, granted, refused}: Choice): string {
  const seconds = Math.floor(time / 1000).toString(36);
  return ['1', noticeVersion, seconds, joinKeys(granted), joinKeys(refused)].join('~');
}

/** Reads a stored choice; `undefined` when the text is not exactly one that `encodeChoice` writes. Does not look at its age. */
export function decodeChoice(text: string): Choice | undefined {
  const [, noticeVersion = '', seconds = '', granted = '', refused = ''] = text.split('~');
  const choice: Choice = {
    noticeVersion,
    time: parseInt(seconds, 36) * 1000,
    granted: splitKeys(granted),
    refused: splitKeys(refused),
  };
  return encodeChoice(choice) === text && isValid(choice) ? choice : undefined;
}

/** Cookies can be forged, so every part has to have its form, and no key may have two answers. */
function isValid({noticeVersion, time, granted, refused}: Choice): boolean {
  const keys = [...granted, ...refused];
  const areUnique = new Set(keys).size === keys.length;
  return VERSION.test(noticeVersion) && time >= 0 && areUnique && keys.every((key) => KEY.test(key));
}

function joinKeys(keys: readonly string[]): string {
  return keys.map((key) => `${key}.`).join('');
}

function splitKeys(text: string): readonly string[] {
  return text.split('.').slice(0, -1);
}
