import type {Reader} from './reader.ts';

/** A reader for each name. */
export type Readers = Readonly<Record<string, Reader<unknown>>>;

type Read<F extends Readers, K extends keyof F> = Exclude<ReturnType<F[K]>, undefined>;

type Sure<F extends Readers> = {[K in keyof F]: undefined extends ReturnType<F[K]> ? never : K}[keyof F];

type Flat<T> = {[K in keyof T]: T[K]};

/** What comes of reading an object by these readers, when the one called `Needed` gave something. */
export type FieldValues<F extends Readers, Needed extends keyof F> = Flat<
  {readonly [K in Sure<F> | Needed]: Read<F, K>} & {
    readonly [K in Exclude<keyof F, Sure<F> | Needed>]?: Read<F, K>;
  }
>;
