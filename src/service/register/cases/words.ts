import {formatCalendarDate} from '../../../platform/pure/calendar.ts';
import type {CaseChannel, CaseEvent, CaseEventType, CaseKind, CaseRecord} from '../../cases/model.ts';
import type {CaseClock} from '../../cases/clock.ts';
import {closedOn, correctedFields, lastEvent} from '../../cases/model.ts';

/** The words of the register for what the service stores. */
export const kindWords: Readonly<Record<CaseKind, string>> = {request: 'Request', complaint: 'Complaint'};

export const channelWords: Readonly<Record<CaseChannel, string>> = {
  form: 'Form on the website',
  telephone: 'Telephone',
  post: 'Post',
  email: 'Email',
  'social-media': 'Social media',
  'in-person': 'In person',
};

export const languageWords = {en: 'English', cy: 'Welsh'} as const;

export const eventWords: Readonly<Record<CaseEventType, string>> = {
  received: 'Received',
  'email-confirmed': 'The person confirmed the email address',
  'identity-asked': 'Asked who the person is',
  'identity-satisfied': 'Identity satisfied',
  'clarification-asked': 'Asked what is meant',
  'clarification-received': 'Answer to our question received',
  extended: 'Extended by two months',
  acknowledged: 'Acknowledged',
  progress: 'Wrote about progress',
  note: 'Note',
  exemption: 'Exemption applied',
  outcome: 'Outcome',
  refused: 'Refused',
  closed: 'Closed without an answer',
  reopened: 'Opened again',
  'mail-sent': 'Email sent',
  'mail-refused': 'Email could not be sent',
  'mail-returned': 'Email came back',
  corrected: 'Corrected',
};

/** Words for the details of events, by the name of the detail. Letters are shown on pages of their own. */
export const detailWords: Readonly<Record<string, string>> = {
  reason: 'Reason',
  ground: 'Ground',
  text: 'Text',
  method: 'How',
  exemption: 'Exemption',
  outcome: 'Outcome',
  pauses: 'The clock stops',
  to: 'To',
  subject: 'Subject',
  delivery: 'Letter sent by',
};

/** Words for what a correction changed, by the name of the fact or of the question. */
const factWords: Readonly<Record<string, string>> = {
  kind: 'what it is',
  arrived: 'day of arrival',
  language: 'language of letters',
  kinds: 'what is asked for',
  relations: 'how the person knows us',
  onBehalf: 'for whom it is',
  subject: 'whom it is about',
  authority: 'authority to act',
  name: 'name',
  replyBy: 'how we reply',
  email: 'email address',
  phone: 'telephone number',
  address: 'postal address',
  helper: 'person who helps',
  adjustments: 'adjustments',
};

/** `name, email address`: what a correction changed. The earlier values are not kept. */
export function correctedInWords(event: CaseEvent): string {
  return correctedFields(event)
    .map((name) => factWords[name] ?? name)
    .join(', ');
}

/** Words for chosen answers. */
export const valueWords: Readonly<Record<string, string>> = {
  complexity: 'The request is complex',
  number: 'The person has made a number of requests',
  unfounded: 'The request is manifestly unfounded',
  excessive: 'The request is manifestly excessive',
  exempt: 'An exemption applies to all of it',
  identity: 'We cannot tell who the person is',
  'not-applicable': 'The right does not apply here',
  fulfilled: 'Done as asked',
  partly: 'Done in part',
  'not-held': 'We hold no such information',
  upheld: 'Upheld',
  'partly-upheld': 'Upheld in part',
  'not-upheld': 'Not upheld',
  email: 'Email',
  post: 'Post',
  yes: 'Yes',
  no: 'No',
};

const dueWords = {
  answer: 'Answer',
  acknowledgement: 'Acknowledge',
  progress: 'Write about progress',
} as const;

/** `Answer by Wednesday 23 December 2026`. */
export function dueInWords({due, dueFor}: Pick<CaseClock, 'due' | 'dueFor'>): string {
  return `${dueWords[dueFor]} by ${formatCalendarDate(due)}`;
}

/** How a case stands: what it waits for, whether it was extended, and whether a letter failed. */
export function stateInWords(record: CaseRecord, clock: CaseClock | undefined): readonly string[] {
  const closed = closedOn(record);
  const mail = lastEvent(record, 'mail-sent', 'mail-refused', 'mail-returned');
  return [
    ...(closed === undefined ? [] : [`Closed on ${formatCalendarDate(closed)}`]),
    ...(clock?.request?.waitsFor === 'identity' ? ['Waits for proof of identity'] : []),
    ...(clock?.request?.waitsFor === 'clarification' ? ['Paused: waits for an answer to our question'] : []),
    ...(lastEvent(record, 'extended') ? ['Extended'] : []),
    ...(mail !== undefined && mail.type !== 'mail-sent' ? ['A letter by email did not arrive'] : []),
  ];
}
