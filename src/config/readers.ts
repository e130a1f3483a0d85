import type {ProblemCode} from './problem.ts';
import {isObject, isText, isWholeNumber, type UncheckedObject} from './unchecked.ts';

/** Maximum length of a text for the visitor, in UTF-16 code units. Longer texts are reported. */
export const MAX_TEXT_LENGTH = 300;

/** Reports a problem in the value that is being read. `path` leads from that value to the problem: `.categories[1].basis`. */
export type ReportAt = (code: ProblemCode, message: string, path?: string) => void;

/**
 * The parts that `describeSite` combines into a reader of the whole configuration. `jsonSchema` has parts with the same
 * names that combine into a schema.
 */
export const readers = {
  text,
  label,
  oneOf,
  number,
  flag: matching('true or false', (raw): raw is boolean => typeof raw === 'boolean'),
  list,
  declared,
  map,
  fields,
  withDefault,
  withDefaultFrom,
};

export type Readers = typeof readers;

/**
 * Reads a value. A wrong value is reported and left out (`undefined`); a missing one is left out without a report. `parent` is
 * the object that holds the value.
 */
type Reader<T> = (
  raw: unknown,
  report: ReportAt,
  fallback?: undefined,
  parent?: UncheckedObject,
) => T | undefined;

/** A reader with a fallback for a wrong or missing value, in the form a site owner would write. */
type FallbackReader<T, Fallback = T> = (raw: unknown, report: ReportAt, fallback?: Fallback) => T | undefined;

/** A reader that always gives a value. */
type TotalReader<T> = (raw: unknown, report: ReportAt, fallback?: undefined, parent?: UncheckedObject) => T;

/** The reader of each key of an object. */
type FieldReaders = Readonly<Record<string, Reader<unknown>>>;

type ValueOf<F extends FieldReaders, K extends keyof F> = Exclude<ReturnType<F[K]>, undefined>;

/** The keys whose reader always gives a value. */
type TotalKeys<F extends FieldReaders> = {
  [K in keyof F]: undefined extends ReturnType<F[K]> ? never : K;
}[keyof F];

/** The same type, shown as one object. */
type Flat<T> = {[K in keyof T]: T[K]};

/** The object that these readers give when the key `Required` has a value. */
type FieldValues<F extends FieldReaders, Required extends keyof F> = Flat<
  {readonly [K in TotalKeys<F> | Required]: ValueOf<F, K>} & {
    readonly [K in Exclude<keyof F, TotalKeys<F> | Required>]?: ValueOf<F, K>;
  }
>;

/** Prepends a step, `[3]` or `.name`, to the path of every problem. */
export function atPath(report: ReportAt, step: string): ReportAt {
  return (code, message, path = '') => report(code, message, step + path);
}

/** A value as a message quotes it: JSON of at most 60 characters. */
export function formatValue(value: unknown): string {
  // The type of `stringify` does not say that it gives `undefined` for `undefined`.
  const json = JSON.stringify(value ?? undefined) as string | undefined;
  return (json ?? 'nothing').replace(/^(.{59})..+/su, '$1…');
}

/** Reads a text that matches `pattern`. */
function text(expected: string, pattern: RegExp, code?: ProblemCode): FallbackReader<string> {
  return matching(expected, (raw) => isText(raw, pattern), code);
}

/** Reads a text for the visitor. A long one is kept. */
function label(raw: unknown, report: ReportAt, fallback?: string): string | undefined {
  const found = anyText(raw, report, fallback);
  if (found && found.length > MAX_TEXT_LENGTH)
    report('config-long', `Expected at most ${MAX_TEXT_LENGTH} characters; found ${found.length}. Kept.`);
  return found;
}

/** Reads one of `values`. */
function oneOf<const V extends string>(values: readonly V[], code?: ProblemCode): FallbackReader<V> {
  const isValue = (raw: unknown): raw is V => values.some((value) => value === raw);
  return matching(`one of "${values.join('", "')}"`, isValue, code);
}

/** Reads a whole number from 1 to `max`. */
function number(max: number): FallbackReader<number> {
  return matching(`a whole number from 1 to ${max}`, (raw) => isWholeNumber(raw, max));
}

/** Reads a list, empty when absent. Of objects with the same `id`, the first is kept. */
function list<T>(read: Reader<T>): TotalReader<readonly T[]> {
  return (raw, report) => {
    const ids = new Set<unknown>();
    return (anyList(raw, report, []) ?? []).flatMap((item, index) => {
      const value = read(item, atPath(report, `[${index}]`));
      const {id} = Object(value) as {readonly id?: unknown};
      const isDuplicate = id !== undefined && ids.has(id);
      ids.add(id);
      if (isDuplicate)
        report('config-duplicate', `Found ${formatValue(id)} again. Left out.`, `[${index}].id`);
      return value === undefined || isDuplicate ? [] : [value];
    });
  };
}

/** Reads a list that states something even when it is empty. It is left out when absent, and when nothing in it is valid. */
function declared<T>(read: Reader<T>): Reader<readonly T[]> {
  return (raw, report) => {
    const items = list(read)(raw, report);
    return items[0] || (raw as readonly unknown[] | undefined)?.length === 0 ? items : undefined;
  };
}

/** Reads an object whose keys the site owner chooses. Keys that match `special` have values of another form. */
function map<T>(
  read: Reader<T>,
  special?: RegExp,
  readSpecial: Reader<T> = read,
): TotalReader<Readonly<Record<string, T>>> {
  return (raw, report) => {
    // Without a prototype, `__proto__` is a key like any other.
    const values = Object.create(null) as Record<string, T>;
    for (const [key, item] of Object.entries(anyObject(raw, report) ?? {})) {
      const value = (special?.test(key) ? readSpecial : read)(item, underKey(report, key));
      if (value !== undefined) values[key] = value;
    }
    return values;
  };
}

/** Reads an object with known keys. The whole object is left out when it has no valid value for the key `required`. */
function fields<F extends FieldReaders, Required extends keyof F = never>(
  fieldReaders: F,
  required?: Required,
): FallbackReader<FieldValues<F, Required>, UncheckedObject> {
  return (raw, report, fallback) => {
    const found = anyObject(raw, report, fallback);
    if (!found) return undefined;
    reportUnknownKeys(found, Object.keys(fieldReaders), report);
    const values: Record<string, unknown> = {};
    for (const [key, read] of Object.entries(fieldReaders)) {
      // `null` is reported; a missing value is not.
      const item = found[key] === undefined && key === required ? null : found[key];
      const value = read(item, underKey(report, key), undefined, found);
      if (value !== undefined) values[key] = value;
      else if (key === required) return undefined;
    }
    return values as FieldValues<F, Required>;
  };
}

/** Reads `fallback` in place of a wrong or missing value. */
function withDefault<T, Fallback>(read: FallbackReader<T, Fallback>, fallback: Fallback): TotalReader<T> {
  return (raw, report) => read(raw, report, fallback) as T;
}

/** Reads, in place of a wrong or missing value, what `derive` makes of the object that holds it. */
function withDefaultFrom<T>(read: FallbackReader<T>, derive: (parent: UncheckedObject) => T): TotalReader<T> {
  return (raw, report, _, parent = {}) => read(raw, report, derive(parent)) as T;
}

/** Reads a value that passes `test`. `expected` says which values do, and completes the sentence "Expected …". */
function matching<T>(
  expected: string,
  test: (raw: unknown) => raw is T,
  code: ProblemCode = 'config-type',
): FallbackReader<T> {
  return (raw, report, fallback) => {
    if (test(raw)) return raw;
    const action = fallback === undefined ? 'Left out.' : `Treated as ${formatValue(fallback)}.`;
    if (raw !== undefined) report(code, `Expected ${expected}; found ${formatValue(raw)}. ${action}`);
    return fallback;
  };
}

const anyText = text('a text', /^/u);

const anyList = matching<readonly unknown[]>('a list', Array.isArray);

const anyObject = matching('an object', isObject);

function reportUnknownKeys(found: UncheckedObject, known: readonly string[], report: ReportAt): void {
  for (const key of Object.keys(found))
    // Editors look for the address of the schema under `$schema`.
    if (!known.includes(key) && key !== '$schema')
      underKey(report, key)('config-key', `Unknown key. It is ignored. Known keys: ${known.join(', ')}.`);
}

/** Reports under a key, which is cut: a key that the site owner chose can have any length. */
function underKey(report: ReportAt, key: string): ReportAt {
  return atPath(report, `.${key.slice(0, 60)}`);
}
