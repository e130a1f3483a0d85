import {isDeepStrictEqual} from 'node:util';
import type {Organisation} from '../../config/types.ts';
import {type CalendarDate, londonDate} from '../../platform/pure/calendar.ts';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {WorkingDays} from '../../rights/working-days.ts';
import {openClock} from './clock.ts';
import type {CaseRecord} from './model.ts';
import {ownLetter} from './own-letter.ts';
import {mailAddressOf} from './person-facts.ts';
import type {EntryRefusal} from './rules.ts';
import {tokenHash} from '../register/token-hash.ts';
import {emailSecret, statusSecret} from './secrets.ts';
import type {CaseSettings} from './settings.ts';
import type {Addition, CaseFacts, CaseStore} from './store.ts';

/** A correction, who makes it, and the state of the case that they saw. Answers that are left out stay as they are. */
export interface CorrectionBy {
  readonly facts: CaseFacts;
  /** Name of the officer. */
  readonly by: string;
  /** How many events the case had on the page with the form. */
  readonly seen: number;
}

/** The result of a correction. `fields` names what has changed; it is empty when nothing has. */
export type CorrectionResult =
  | {readonly state: 'corrected'; readonly record: CaseRecord; readonly fields: readonly string[]}
  | {readonly state: 'refused'; readonly record: CaseRecord; readonly refusals: readonly EntryRefusal[]}
  | {readonly state: 'gone'};

export interface CorrectOptions {
  readonly store: CaseStore;
  readonly settings: CaseSettings;
  readonly organisation?: Organisation;
  readonly days: WorkingDays;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Corrects the facts of a case. The history names what was corrected, and keeps no earlier value. A new e-mail address gets a letter with
 * links to the status and to confirm it: earlier links no longer work, because they may have reached someone else.
 */
export async function correctCase(
  reference: string,
  given: CorrectionBy,
  options: CorrectOptions,
): Promise<CorrectionResult> {
  const secret = statusSecret(undefined);
  const added = await options.store.add(reference, (current) =>
    decide(given, current, {...options, secret, time: options.now()}),
  );
  if (!added) return {state: 'gone'};
  const {record, addition} = added;
  return addition.refusals.length > 0
    ? {state: 'refused', record, refusals: addition.refusals}
    : {state: 'corrected', record, fields: addition.fields};
}

type Decision = Addition & {
  readonly refusals: readonly EntryRefusal[];
  readonly fields: readonly string[];
};

type DecideOptions = CorrectOptions & {readonly secret: string; readonly time: number};

function decide({facts, by, seen}: CorrectionBy, current: CaseRecord, options: DecideOptions): Decision {
  const corrected = {...facts, answers: {...current.answers, ...facts.answers}};
  const fields = changedFields(current, corrected);
  if (fields.length === 0) return {events: [], refusals: [], fields};
  const refusals = refusalsOf(facts, seen, current);
  if (refusals.length > 0) return {events: [], refusals, fields};
  const [day, at] = [londonDate(options.time), isoMilliseconds(options.time)];
  return {
    ...{refusals, fields, corrected},
    events: [{type: 'corrected', day, at, by, details: {fields: fields.join(' ')}}],
    ...(fields.includes('email') ? newAddress(current, {...current, ...corrected}, options) : {}),
  };
}

function changedFields(before: CaseFacts, after: CaseFacts): readonly string[] {
  const facts = (['kind', 'arrived', 'language'] as const).filter((name) => before[name] !== after[name]);
  const textOf = ({answers}: CaseFacts, id: string): readonly string[] =>
    [answers[id] ?? []].flat().filter((text) => text !== '');
  const answers = Object.keys(after.answers).filter(
    (id) => !isDeepStrictEqual(textOf(before, id), textOf(after, id)),
  );
  return [...facts, ...answers];
}

function refusalsOf(
  {arrived}: CaseFacts,
  seen: number,
  {arrived: before, events}: CaseRecord,
): readonly EntryRefusal[] {
  if (events.slice(seen).some(({by}) => by !== null))
    return [
      {
        field: 'correct',
        message:
          'Someone has changed this case since you opened the page. Read its history, then press the button again',
      },
    ];
  const first = events
    .filter(({type, by}) => type !== 'received' && type !== 'corrected' && by !== null)
    .reduce<CalendarDate | undefined>((day, event) => (!day || event.day < day ? event.day : day), undefined);
  return arrived !== before && first !== undefined && arrived > first
    ? [{field: 'arrived', message: 'Enter a day that is not after the first entry in the history'}]
    : [];
}

/** The links and the letter of a new address. The letters that wait for the earlier one follow it. */
function newAddress(
  before: CaseRecord,
  after: CaseRecord,
  {secret, time, settings, organisation, days}: DecideOptions,
): Partial<Addition> {
  const letter = ownLetter('address-corrected', after, {
    ...{settings, secret, at: isoMilliseconds(time)},
    ...(organisation ? {organisation} : {}),
    clock: openClock(after, londonDate(time), days),
  });
  const from = mailAddressOf(before);
  return {
    outgoing: letter,
    ...(from === undefined ? {} : {readdress: {from, to: mailAddressOf(after)}}),
    // Without a letter, the link to the status from before is the only one that the person has.
    hashes:
      letter.length === 0
        ? {emailHash: null}
        : {statusHash: tokenHash(secret), emailHash: tokenHash(emailSecret(secret))},
  };
}
