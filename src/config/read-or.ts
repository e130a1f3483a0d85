import type {Loose, OpenReader, SureReader} from './reader.ts';

/** Reads as `read` does, and `otherwise` in place of what is wrong or missing. */
export const or =
  <T, Instead>(read: OpenReader<T, Instead>, otherwise: Instead): SureReader<T> =>
  (raw, tell) =>
    read(raw, tell, otherwise) as T;

/** The same, with something taken from the object around. */
export const orFrom =
  <T>(read: OpenReader<T>, find: (around: Loose) => T): SureReader<T> =>
  (raw, tell, _, around = {}) =>
    read(raw, tell, find(around)) as T;
