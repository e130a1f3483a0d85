import {ID, PERIOD} from './patterns.ts';
import type {Basis} from './types.ts';
import {isText, type UncheckedObject} from './unchecked.ts';

/** What the site owner must state about a service: by key, the value, or the pattern of a text. */
type Conditions = Readonly<Record<string, unknown>>;

const NOT_BLANK = /\S/u;

const COMMON: Conditions = {id: ID, purpose: NOT_BLANK, retention: PERIOD, noAds: true, noUserId: true};

/**
 * What the site owner must state about every service of a category whose basis is a UK exception, as the ICO reads
 * paragraphs 5 and 6 of Schedule A1: https://www.legislation.gov.uk/uksi/2003/2426/schedule/A1
 */
export const exceptionConditions: ReadonlyMap<unknown, Conditions> = new Map([
  ['appearance', COMMON],
  ['statistics', {...COMMON, provider: NOT_BLANK, role: 'processor', aggregateOnly: true, noReplay: true}],
]);

/**
 * The basis that applies to a category, which may be unchecked. It is `consent` unless the category's basis is `necessary`, or
 * a UK exception whose conditions every service meets. A category without a basis is necessary when its id is `necessary`.
 */
export function effectiveBasis({id, basis, services}: UncheckedObject): Basis {
  if ((basis ?? id) === 'necessary') return 'necessary';
  const conditions = exceptionConditions.get(basis);
  const isMet =
    conditions &&
    Array.isArray(services) &&
    services.length &&
    services.every((service: unknown) => !missingConditions(service, conditions).length);
  return isMet ? (basis as Basis) : 'consent';
}

/** Keys of the conditions that a service, which may be unchecked, does not meet. */
export function missingConditions(service: unknown, conditions: Conditions): readonly string[] {
  return Object.keys(conditions).filter((key) => {
    const value = (Object(service) as UncheckedObject)[key];
    const condition = conditions[key];
    return condition instanceof RegExp ? !isText(value, condition) : value !== condition;
  });
}
