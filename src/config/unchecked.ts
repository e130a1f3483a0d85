/**
 * Reading a configuration that has not been checked, without reporting anything. The tests of a value (`isText` …) are also
 * those of the readers that report, so that both accept the same.
 */
import {ID} from './patterns.ts';

/** An object whose members are not known yet. */
export type UncheckedObject = Readonly<Record<string, unknown>>;

/** `value` if it is an object, else an empty one. */
export function objectOf(value: unknown): UncheckedObject {
  return isObject(value) ? value : {};
}

/** `value` if it is a list, else an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects in a list by their `id`: those with a valid one, and of two with the same the first. */
export function entriesOf(value: unknown): ReadonlyMap<string, UncheckedObject> {
  const entries = new Map<string, UncheckedObject>();
  for (const entry of listOf(value).map(objectOf)) {
    const id = textOf(entry['id'], ID);
    if (id && !entries.has(id)) entries.set(id, entry);
  }
  return entries;
}

/** `value` if it is a text that matches `pattern`. */
export function textOf(value: unknown, pattern: RegExp): string | undefined {
  return isText(value, pattern) ? value : undefined;
}

/** The members of an object that are texts. The result has no prototype, so it has no `constructor`. */
export function textsOf(value: unknown): Readonly<Record<string, string>> {
  const texts = Object.create(null) as Record<string, string>;
  for (const [key, text] of Object.entries(objectOf(value))) if (typeof text === 'string') texts[key] = text;
  return texts;
}

/** `value` if it is a whole number from 1 to `max`, else `fallback`. */
export function numberOf(value: unknown, max: number, fallback: number): number {
  return isWholeNumber(value, max) ? value : fallback;
}

/** Whether a value is an object and not a list. */
export function isObject(value: unknown): value is UncheckedObject {
  return Object(value) === value && !Array.isArray(value);
}

/** Whether a value is a text that matches `pattern`. */
export function isText(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

/** Whether a value is a whole number from 1 to `max`. */
export function isWholeNumber(value: unknown, max: number): value is number {
  return typeof value === 'number' && value % 1 === 0 && value > 0 && value <= max;
}
