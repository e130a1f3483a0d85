import type {CalendarDate} from '../../platform/pure/calendar.ts';
import type {WorkingDays} from '../../rights/working-days.ts';
import {clockOfRequest} from './clock.ts';
import {informationCommission, type LetterRegulator} from './letters/letter.ts';
import {kindsOf} from './person-facts.ts';
import {type CaseEventType, type CaseRecord, closedOn, type EventDetails, lastEvent} from './model.ts';

/** An entry of an officer in the history of a case. */
export interface CaseEntry {
  readonly type: OfficerEventType;
  /** The day on which it happened. */
  readonly day: CalendarDate;
  readonly details: EventDetails;
}

/** The events that officers enter. The service adds the others. */
export type OfficerEventType = Exclude<
  CaseEventType,
  'received' | 'email-confirmed' | 'mail-sent' | 'mail-refused' | 'corrected'
>;

/** Why an entry is not taken: the field of the form, and a sentence for the officer. */
export interface EntryRefusal {
  readonly field: string;
  readonly message: string;
}

/** The case and the settings that an entry is compared with. */
export interface EntryContext {
  readonly record: CaseRecord;
  readonly today: CalendarDate;
  readonly days: WorkingDays;
  /** Whom the letter of a refusal must name. The Information Commission unless stated. */
  readonly regulator?: LetterRegulator;
}

/** Whether an event of `type` is possible now, whatever it says. The register offers only these. */
export function canEnter(type: OfficerEventType, context: EntryContext): boolean {
  const {record} = context;
  const {events, kind} = record;
  const isClosed = closedOn(record) !== undefined;
  const isRequest = kind === 'request';
  const open = (asked: CaseEventType, answered: CaseEventType): boolean =>
    lastEvent({events}, asked, answered)?.type === asked;
  const possible: Readonly<Record<OfficerEventType, boolean>> = {
    'identity-asked':
      isRequest && lastEvent(record, 'identity-asked') === undefined && isInFirstMonth(context),
    'identity-satisfied': isRequest && open('identity-asked', 'identity-satisfied'),
    'clarification-asked': isRequest && !open('clarification-asked', 'clarification-received'),
    'clarification-received': isRequest && open('clarification-asked', 'clarification-received'),
    extended: isRequest && lastEvent(record, 'extended') === undefined && isInFirstMonth(context),
    acknowledged: !isRequest && lastEvent(record, 'acknowledged') === undefined,
    progress: !isRequest,
    exemption: isRequest,
    outcome: true,
    refused: isRequest,
    closed: true,
    reopened: isClosed,
    note: true,
    'mail-returned': lastEvent(record, 'mail-sent') !== undefined,
  };
  if (!possible[type]) return false;
  return !isClosed || type === 'note' || type === 'reopened' || type === 'mail-returned';
}

/** Whether the first month is not over. In it, an extension can be notified, and a question about identity moves the date. */
export function isInFirstMonth({record, today, days}: EntryContext): boolean {
  const {request} = clockOfRequest(record, today, days);
  return request !== undefined && today <= request.extendBy;
}

/** Why an entry is refused; empty when it is taken. */
export function entryRefusals(entry: CaseEntry, context: EntryContext): readonly EntryRefusal[] {
  if (!canEnter(entry.type, context)) return [{field: 'entry', message: whyNot(entry.type, context)}];
  return [
    ...dayRefusals(entry, context),
    ...missingDetails(entry),
    ...pauseRefusals(entry, context),
    ...letterRefusals(entry, context),
  ];
}

function whyNot(type: OfficerEventType, context: EntryContext): string {
  const {record} = context;
  if (closedOn(record) !== undefined) return 'The case is closed. Open it again first';
  if (type === 'extended' && lastEvent(record, 'extended') === undefined)
    return 'The first month is over: the time can no longer be extended (UK GDPR Article 12A)';
  if (type === 'identity-asked' && lastEvent(record, type) === undefined && record.kind === 'request')
    return 'The first month is over: asking who the person is no longer moves the date (UK GDPR Article 12A). Answer the request, or refuse it because you cannot tell who the person is';
  return 'This is already done, or does not apply to this case';
}

function dayRefusals(entry: CaseEntry, {record, today}: EntryContext): readonly EntryRefusal[] {
  const asked = questionAnswered[entry.type];
  const earliest = (asked && lastEvent(record, asked)?.day) ?? record.arrived;
  if (entry.day > today) return [{field: 'day', message: 'Enter a day that is not in the future'}];
  if (entry.day < earliest)
    return [
      {
        field: 'day',
        message: asked
          ? 'Enter a day that is not before the question'
          : 'Enter a day that is not before the case arrived',
      },
    ];
  // A letter counts from the day on which it is sent.
  if (entry.type === 'extended' && entry.day !== today)
    return [{field: 'day', message: 'An extension counts from today, because its letter is sent today'}];
  return [];
}

const questionAnswered: Partial<Record<OfficerEventType, CaseEventType>> = {
  'identity-satisfied': 'identity-asked',
  'clarification-received': 'clarification-asked',
};

/** The details that each entry needs, and what to say when one is missing. */
const neededDetails: Partial<Readonly<Record<OfficerEventType, Readonly<Record<string, string>>>>> = {
  'identity-asked': {reason: 'Enter what you ask for'},
  'identity-satisfied': {method: 'Enter how you told who the person is'},
  'clarification-asked': {reason: 'Enter your question', pauses: 'Choose whether the clock stops'},
  'clarification-received': {text: 'Enter what the answer says'},
  extended: {ground: 'Choose why the time is extended', reason: 'Enter the reason that the person is given'},
  exemption: {exemption: 'Enter the exemption', reason: 'Enter why it applies'},
  outcome: {outcome: 'Choose the outcome'},
  refused: {ground: 'Choose why it is refused', reason: 'Enter the reason that the person is given'},
  closed: {reason: 'Enter why the case is closed without an answer'},
  reopened: {reason: 'Enter why the case is opened again'},
  note: {text: 'Enter a note'},
  progress: {reason: 'Enter how far you are'},
  'mail-returned': {reason: 'Enter what the returned message says'},
};

function missingDetails({type, details}: CaseEntry): readonly EntryRefusal[] {
  return Object.entries(neededDetails[type] ?? {}).flatMap(([field, message]) =>
    (details[field] ?? '').trim() === '' ? [{field, message}] : [],
  );
}

/** The rights whose clock a question about the meaning stops: access, and requests that may turn out to be about access. */
const pausable = ['access', 'confirmation', 'unsure'];

function pauseRefusals({details}: CaseEntry, context: EntryContext): readonly EntryRefusal[] {
  if (details['pauses'] !== 'yes') return [];
  const {record, today, days} = context;
  if (!kindsOf(record).some((kind) => pausable.includes(kind)))
    return [
      {
        field: 'pauses',
        message: 'The clock can stop only for an access request (UK GDPR Article 12A). Choose no',
      },
    ];
  return today > clockOfRequest(record, today, days).due
    ? [
        {
          field: 'pauses',
          message:
            'The time for the answer is over, so a question no longer stops the clock (UK GDPR Article 12A). Choose no',
        },
      ]
    : [];
}

/** The entries that have a letter to the person. */
export const entriesWithLetter: readonly OfficerEventType[] = [
  'identity-asked',
  'clarification-asked',
  'extended',
  'acknowledged',
  'progress',
  'outcome',
  'refused',
];

function letterRefusals(
  {type, details}: CaseEntry,
  {record, regulator = informationCommission}: EntryContext,
): readonly EntryRefusal[] {
  if (!entriesWithLetter.includes(type)) return [];
  const text = details['letter'] ?? '';
  if (text.trim() === '' || (details['subject'] ?? '').trim() === '')
    return [{field: 'letter', message: 'Enter the letter that tells the person'}];
  if (!['email', 'post'].includes(details['delivery'] ?? ''))
    return [{field: 'delivery', message: 'Choose how the letter is sent'}];
  if (type === 'refused' && !namesBothWays(text, record.language, regulator))
    return [
      {
        field: 'letter',
        message: `Name both ways to complain: to the ${regulator.name}, and to a court (UK GDPR Article 12(4))`,
      },
    ];
  return [];
}

/** In Welsh, the first letter of a name changes after some words: "y Comisiwn", "i'r Comisiwn", "gan Gomisiwn". */
function namesBothWays(text: string, language: CaseRecord['language'], regulator: LetterRegulator): boolean {
  const lower = text.toLowerCase();
  return language === 'cy'
    ? lower.includes(regulator.welshName.slice(1).toLowerCase()) && /\bl?lys(oedd)?\b/.test(lower)
    : lower.includes(regulator.name.toLowerCase()) && /\bcourts?\b/.test(lower);
}
