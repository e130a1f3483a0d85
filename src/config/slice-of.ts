import {basisOf} from './basis-of.ts';
import {like} from './like.ts';
import {COOKIE_NAME, ID, VERSION} from './patterns.ts';
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
  const {name: asNamed, days} = object(cookie);
  const name = like<string>('', asNamed);
  const known = new Map<string, SliceCategory>();
  for (const category of list(categories).map(object)) {
    const key = like<string>('', category['id']);
    if (ID.test(key) && !known.has(key))
      known.set(key, {
        id: key,
        basis: basisOf(category),
        signals: list(category['signals']).map((signal) => like<string>('', signal)),
      });
  }
  return {
    noticeVersion: VERSION.test(version) ? version : '1',
    name: COOKIE_NAME.test(name) ? name : 'privacy-desk',
    days: like<number>(180, days),
    categories: known,
    aliases: object(aliases),
  };
};
