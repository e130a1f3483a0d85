import type {ProblemCode} from './problem.ts';

/** An object that nobody has looked into yet. */
export type Loose = Readonly<Record<string, unknown>>;

/** Takes note of a problem: its code, what was wrong and done, and the path from here to it (`.categories[1].basis`). */
export type Tell = (code: ProblemCode, message: string, path?: string) => void;

/**
 * Makes a `T` of whatever stands in the configuration. What does not fit is told and left out (`undefined`); what is
 * missing is left out in silence. `around` is the object that holds it.
 */
export type Reader<T> = (raw: unknown, tell: Tell, instead?: undefined, around?: Loose) => T | undefined;

/** A reader that can be given something, as an owner would write it, to read in place of what is wrong or missing. */
export type OpenReader<T, Instead = T> = (raw: unknown, tell: Tell, instead?: Instead) => T | undefined;

/** A reader that always has a value to give. */
export type SureReader<T> = (raw: unknown, tell: Tell, instead?: undefined, around?: Loose) => T;
