import {like} from './like.ts';
import {ID, VERSION} from './patterns.ts';
import type {ConfigSlice, SliceCategory} from './slice.ts';

const object = (value: unknown): Readonly<Record<string, unknown>> =>
  Object(value) as Record<string, unknown>;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * The loader's slice of a configuration as found, read in silence: `parseConfig` tells what is wrong with it. A doubtful
 * value is never one that lets something run.
 */
export const sliceOf = (raw: unknown): ConfigSlice => {
  const {notice, cookie, categories, aliases} = object(raw);
  const version = like<string>('1', object(notice)['version']);
  const {name, days} = object(cookie);
  const known = new Map<string, SliceCategory>();
  for (const {id, basis, signals} of list(categories).map(object)) {
    const key = like<string>('', id);
    if (ID.test(key) && !known.has(key))
      known.set(key, {
        id: key,
        basis: (basis ?? id) === 'necessary' ? 'necessary' : 'consent',
        signals: list(signals).map((signal) => like<string>('', signal)),
      });
  }
  return {
    noticeVersion: VERSION.test(version) ? version : '1',
    name: like<string>('privacy-desk', name),
    days: like<number>(180, days),
    categories: known,
    aliases: object(aliases),
  };
};
