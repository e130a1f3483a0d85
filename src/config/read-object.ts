import type {FieldValues, Readers} from './field-values.ts';
import {plain} from './read-plain.ts';
import type {Loose, OpenReader, Reader, SureReader} from './reader.ts';
import {tellUnder} from './tell-inside.ts';

const object = plain('an object', (raw): raw is Loose => Object(raw) === raw && !Array.isArray(raw));

/** Reads alike values under names that the owner chooses. */
export const map =
  <T>(of: Reader<T>): SureReader<Readonly<Record<string, T>>> =>
  (raw, tell) => {
    // Without a prototype, `__proto__` is a name like any other.
    const values = Object.create(null) as Record<string, T>;
    for (const [key, found] of Object.entries(object(raw, tell) ?? {})) {
      const value = of(found, tellUnder(tell, key));
      if (value !== undefined) values[key] = value;
    }
    return values;
  };

/** Reads values under names of ours. Without the one called `needed` the rest makes no sense, and is left out too. */
export const fields =
  <F extends Readers, N extends keyof F = never>(of: F, needed?: N): OpenReader<FieldValues<F, N>, Loose> =>
  (whole, tell, instead) => {
    const found = object(whole, tell, instead);
    if (!found) return undefined;
    for (const key of Object.keys(found))
      // Editors look for the schema, for completion, under a key of that name.
      if (!Object.hasOwn(of, key) && key !== '$schema')
        tellUnder(tell, key)('config-key', `Expected one of ${Object.keys(of).join(', ')}. Left out.`);
    const values: Record<string, unknown> = {};
    for (const [key, read] of Object.entries(of)) {
      // What is missing is left out in silence; `null` never is.
      const raw = found[key] === undefined && key === needed ? null : found[key];
      const value = read(raw, tellUnder(tell, key), undefined, found);
      if (value !== undefined) values[key] = value;
      else if (key === needed) return undefined;
    }
    return values as FieldValues<F, N>;
  };
