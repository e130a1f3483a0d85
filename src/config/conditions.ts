import {like} from './like.ts';
import {ID, PERIOD} from './patterns.ts';
import type {Loose} from './reader.ts';

const WORDS = /\S/u;

/** What must be stated of a service: by name, the value itself or the form of a text. */
export type Conditions = Readonly<Record<string, unknown>>;

const always: Conditions = {id: ID, purpose: WORDS, retention: PERIOD, noAds: true, noUserId: true};

/**
 * What the owner must state of every service of a category that runs under a UK exception, as the ICO reads paragraphs 5
 * and 6 of Schedule A1: https://www.legislation.gov.uk/uksi/2003/2426/schedule/A1
 */
export const conditions: ReadonlyMap<unknown, Conditions> = new Map([
  ['appearance', always],
  ['statistics', {...always, provider: WORDS, role: 'processor', aggregateOnly: true, noReplay: true}],
]);

/** Names of the `wanted` conditions that `service`, as found, does not state. */
export const unstated = (service: unknown, wanted: Conditions): readonly string[] =>
  Object.keys(wanted).filter((name) => {
    const value = (Object(service) as Loose)[name];
    const form = wanted[name];
    return form instanceof RegExp ? !form.test(like<string>('', value)) : value !== form;
  });
