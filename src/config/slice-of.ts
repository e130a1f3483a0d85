import type {ConfigSlice, SliceCategory} from './slice.ts';

type Loose = Readonly<Record<string, unknown>>;

const object = (value: unknown): Loose => Object(value) as Loose;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value ? value : otherwise;

/**
 * The loader's slice of a configuration as found, read in silence: `parseConfig` tells what is wrong with it. A doubtful
 * value is never one that lets something run.
 */
export const sliceOf = (raw: unknown): ConfigSlice => {
  const {notice, cookie, categories, aliases} = object(raw);
  const {name, days} = object(cookie);
  const known = new Map<string, SliceCategory>();
  for (const {id, basis, signals} of list(categories).map(object))
    if (typeof id === 'string' && !known.has(id))
      known.set(id, {
        id,
        basis: (basis ?? id) === 'necessary' ? 'necessary' : 'consent',
        signals: list(signals).map(String),
      });
  return {
    noticeVersion: text(object(notice)['version'], '1'),
    name: text(name, 'privacy-desk'),
    days: Number(days) || 180,
    categories: known,
    aliases: object(aliases),
  };
};
