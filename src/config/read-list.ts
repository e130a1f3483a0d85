import {inShort} from './in-short.ts';
import {or} from './read-or.ts';
import {plain} from './read-plain.ts';
import type {Reader, SureReader} from './reader.ts';
import {tellInside} from './tell-inside.ts';

const items = or(plain<readonly unknown[]>('a list', Array.isArray), []);

/** Reads a list, empty when absent. Objects with an `id` are told apart by it: the first of each is kept. */
export const list =
  <T>(of: Reader<T>): SureReader<readonly T[]> =>
  (raw, tell) => {
    const ids = new Set<unknown>();
    return items(raw, tell).flatMap((found, index) => {
      const value = of(found, tellInside(tell, `[${index}]`));
      const {id} = Object(value) as {readonly id?: unknown};
      const isAgain = id !== undefined && ids.has(id);
      ids.add(id);
      if (isAgain) tell('config-duplicate', `Found ${inShort(id)} again. Left out.`, `[${index}].id`);
      return value === undefined || isAgain ? [] : [value];
    });
  };
