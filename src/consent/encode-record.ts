import type {Choice} from './choice.ts';

const list = (ids: readonly string[]): string => ids.map((id) => `${id}.`).join('');

/** Writes a choice as text: `1~notice~seconds in base 36~granted.ids.~refused.ids.` It names no person. */
export const encodeRecord = ({noticeVersion, time, granted, refused}: Choice): string =>
  [1, noticeVersion, Math.floor(time / 1000).toString(36), list(granted), list(refused)].join('~');
