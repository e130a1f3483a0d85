import type {WorkingDays} from '../../rights/working-days.ts';
import {type CalendarDate, londonDate} from '../../platform/pure/calendar.ts';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {CaseEvent, CaseRecord} from './model.ts';
import type {NewOutgoing} from './outgoing/outgoing.ts';
import {mailAddressOf} from './person-facts.ts';
import {type CaseEntry, entriesWithLetter, entryRefusals, type EntryRefusal} from './rules.ts';
import {type CaseSettings, letterRegulator} from './settings.ts';
import type {Addition, CaseStore} from './store.ts';

/** An entry, who makes it, and the state of the case that they saw. */
export interface EntryBy {
  readonly entry: CaseEntry;
  /** Name of the officer. */
  readonly by: string;
  /** How many events the case had on the page with the form. */
  readonly seen: number;
}

/** The result of an entry. A case that is gone was deleted after its period. */
export type EntryResult =
  | {readonly state: 'added' | 'repeated'; readonly record: CaseRecord}
  | {readonly state: 'refused'; readonly record: CaseRecord; readonly refusals: readonly EntryRefusal[]}
  | {readonly state: 'gone'};

export interface EnterOptions {
  readonly store: CaseStore;
  readonly settings: CaseSettings;
  readonly days: WorkingDays;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Adds an entry to a case and its letter to the outbox, or nothing at all. The same entry sent twice is added once. */
export async function enterIntoCase(
  reference: string,
  given: EntryBy,
  {store, settings, days, now}: EnterOptions,
): Promise<EntryResult> {
  const time = now();
  const added = await store.add(reference, (current) =>
    decide(given, current, {settings, days, time, today: londonDate(time)}),
  );
  if (!added) return {state: 'gone'};
  const {record, addition} = added;
  return addition.state === 'refused'
    ? {state: 'refused', record, refusals: addition.refusals}
    : {state: addition.state, record};
}

type Decision = Addition &
  (
    | {readonly state: 'added' | 'repeated'}
    | {readonly state: 'refused'; readonly refusals: readonly EntryRefusal[]}
  );

function decide(
  given: EntryBy,
  current: CaseRecord,
  {time, ...context}: DecideContext & {readonly time: number},
): Decision {
  if (isRepeated(given, current)) return {state: 'repeated', events: []};
  const refusals = refusalsOf(given, current, context);
  if (refusals.length > 0) return {state: 'refused', refusals, events: []};
  const {entry, by} = given;
  const at = isoMilliseconds(time);
  return {state: 'added', events: [{...entry, at, by}], outgoing: letterOf(entry, current, at)};
}

type DecideContext = Pick<EnterOptions, 'settings' | 'days'> & {readonly today: CalendarDate};

/** Whether the entry was added since the page with the form was shown: the officer has pressed twice. */
function isRepeated({entry, by, seen}: EntryBy, {events}: CaseRecord): boolean {
  const isSame = (event: CaseEvent): boolean =>
    event.type === entry.type &&
    event.by === by &&
    event.day === entry.day &&
    Object.keys({...event.details, ...entry.details}).every(
      (key) => event.details[key] === entry.details[key],
    );
  return events.slice(seen).some(isSame);
}

function refusalsOf(
  {entry, seen}: EntryBy,
  record: CaseRecord,
  {settings, days, today}: DecideContext,
): readonly EntryRefusal[] {
  // What the service adds, such as a mail that was sent, changes nothing that an officer decides on.
  if (record.events.slice(seen).some(({by}) => by !== null))
    return [
      {
        field: 'entry',
        message:
          'Someone has changed this case since you opened the page. Read its history, then press the button again',
      },
    ];
  const refusals = entryRefusals(entry, {record, today, days, regulator: letterRegulator(settings)});
  const canMail = settings.mail !== undefined && mailAddressOf(record) !== undefined;
  return entry.details['delivery'] === 'email' && !canMail
    ? [
        ...refusals,
        {field: 'delivery', message: 'This letter cannot be sent by email. Print it and send it by post'},
      ]
    : refusals;
}

function letterOf({type, details}: CaseEntry, record: CaseRecord, at: string): readonly NewOutgoing[] {
  const target = mailAddressOf(record);
  if (!entriesWithLetter.includes(type) || details['delivery'] !== 'email' || target === undefined) return [];
  return [
    {
      ...{reference: record.reference, kind: 'mail', purpose: 'letter', target, createdAt: at},
      subject: details['subject'] ?? '',
      body: details['letter'] ?? '',
    },
  ];
}
