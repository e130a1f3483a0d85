import {DATE, ID, PERIOD} from './patterns.ts';
import type {AutomaticInformation, Basis, LawfulBasis} from './types.ts';
import {isText, listOf, objectOf, type UncheckedObject} from './unchecked.ts';

/** What must be stated: by key, the value, a list of possible values, or the pattern of a text. */
type Conditions = Readonly<Record<string, unknown>>;

/** What a category must state before it may use a UK exception. */
export interface ExceptionConditions {
  /** About every service. */
  readonly service: Conditions;
  /** Under `exception`. */
  readonly exception: Conditions;
}

const NOT_BLANK = /\S/u;

export const LAWFUL_BASES: readonly LawfulBasis[] = [
  'contract',
  'legal-obligation',
  'public-task',
  'legitimate-interests',
];

export const AUTOMATIC_INFORMATION: readonly AutomaticInformation[] = ['none', 'transmission', 'used'];

const SERVICE: Conditions = {id: ID, purpose: NOT_BLANK, retention: PERIOD, noAds: true, noUserId: true};

const EXCEPTION: Conditions = {
  lawfulBasis: LAWFUL_BASES,
  owner: NOT_BLANK,
  reviewDate: DATE,
  automaticInformation: AUTOMATIC_INFORMATION,
};

/**
 * What must be stated in a category whose basis is a UK exception, as the ICO reads paragraphs 5 and 6 of Schedule A1:
 * https://www.legislation.gov.uk/uksi/2003/2426/schedule/A1. Paragraph 5(2) leaves out what the device emits by itself.
 */
export const exceptionConditions: ReadonlyMap<unknown, ExceptionConditions> = new Map([
  ['appearance', {service: SERVICE, exception: EXCEPTION}],
  [
    'statistics',
    {
      service: {...SERVICE, provider: NOT_BLANK, role: 'processor', aggregateOnly: true, noReplay: true},
      exception: {...EXCEPTION, automaticInformation: AUTOMATIC_INFORMATION.slice(0, 2)},
    },
  ],
]);

/**
 * The basis that applies to a category, which may be unchecked. It is `consent` unless the category's basis is `necessary`, or
 * a UK exception whose conditions are met. A category without a basis is necessary when its id is `necessary`.
 */
export function effectiveBasis(
  {id, basis, services, exception}: UncheckedObject,
  jurisdiction: unknown = 'GB',
): Basis {
  if ((basis ?? id) === 'necessary') return 'necessary';
  const conditions = exceptionConditions.get(basis);
  const stated = listOf(services);
  const isMet =
    conditions &&
    jurisdiction === 'GB' &&
    stated.length &&
    !unmetIn(exception, conditions.exception).length &&
    stated.every((service) => !unmetIn(service, conditions.service).length);
  return isMet ? (basis as Basis) : 'consent';
}

/**
 * What the UK exception of a category, which may be unchecked, needs and is not stated: paths in the category, or `jurisdiction`
 * when the law that applies has no such exceptions. Empty when the basis is no exception.
 */
export function missingConditions(
  {basis, services, exception}: Readonly<Partial<Record<'basis' | 'services' | 'exception', unknown>>>,
  jurisdiction: unknown,
): readonly string[] {
  const conditions = exceptionConditions.get(basis);
  if (!conditions) return [];
  const stated = listOf(services);
  return [
    ...(jurisdiction === 'GB' ? [] : ['jurisdiction']),
    ...unmetIn(exception, conditions.exception).map((key) => `exception.${key}`),
    ...(stated.length ? [] : ['services']),
    ...stated.flatMap((service, index) =>
      unmetIn(service, conditions.service).map((key) => `services[${index}].${key}`),
    ),
  ];
}

/** Keys of the conditions that `raw` does not meet. */
function unmetIn(raw: unknown, conditions: Conditions): readonly string[] {
  return Object.keys(conditions).filter((key) => {
    const value = objectOf(raw)[key];
    const condition = conditions[key];
    if (condition instanceof RegExp) return !isText(value, condition);
    return Array.isArray(condition) ? !condition.includes(value) : value !== condition;
  });
}
