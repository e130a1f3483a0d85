import {isObject, objectOf, type UncheckedObject} from '../../../src/config/unchecked.ts';

/** Where a value is in a configuration: `['organisation', 'name']`. */
export type ValuePath = readonly [string, ...string[]];

/** The text at a path; '' when there is none. What is not a text is shown as JSON, so that it can be corrected. */
export function textAt(site: UncheckedObject, path: ValuePath): string {
  const value = path.reduce<unknown>((inner, key) => objectOf(inner)[key], site);
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The configuration with another value at a path. An empty text, `undefined` and an object without keys are left out. */
export function withValue(site: UncheckedObject, [key, ...rest]: ValuePath, value: unknown): UncheckedObject {
  const [next, ...others] = rest;
  const inner = next === undefined ? value : withValue(objectOf(site[key]), [next, ...others], value);
  const isEmpty = inner === '' || inner === undefined || (isObject(inner) && Object.keys(inner).length === 0);
  if (!isEmpty) return {...site, [key]: inner};
  return Object.fromEntries(Object.entries(site).filter(([name]) => name !== key));
}
