import type {CalendarDate} from '../../platform/pure/calendar.ts';
import type {Answers} from '../../rights/form.ts';

/** A request about someone's rights, or a complaint about how the organisation handles data. */
export type CaseKind = 'request' | 'complaint';

/** How a case arrived. */
export const caseChannels = ['form', 'telephone', 'post', 'email', 'social-media', 'in-person'] as const;

export type CaseChannel = (typeof caseChannels)[number];

/** The language in which the person is written to. */
export type CaseLanguage = 'en' | 'cy';

/** Every kind of event in the history of a case. The register has a form for those that an officer enters. */
export type CaseEventType =
  | 'received'
  | 'email-confirmed'
  | 'identity-asked'
  | 'identity-satisfied'
  | 'clarification-asked'
  | 'clarification-received'
  | 'extended'
  | 'acknowledged'
  | 'progress'
  | 'note'
  | 'exemption'
  | 'outcome'
  | 'refused'
  | 'closed'
  | 'reopened'
  | 'mail-sent'
  | 'mail-refused'
  | 'mail-returned'
  | 'corrected';

/** Facts of an event, such as `reason`, `outcome`, and `subject`, `text`, `to` and `by` of its letter. */
export type EventDetails = Readonly<Record<string, string>>;

/** An event in the history of a case. Events are added, and never changed. */
export interface CaseEvent {
  readonly type: CaseEventType;
  /** The day on which it happened, in London. It can be earlier than the day on which it was entered. */
  readonly day: CalendarDate;
  /** When it was entered: ISO 8601 in UTC. */
  readonly at: string;
  /** The name of who entered it; `null` for the service itself. */
  readonly by: string | null;
  readonly details: EventDetails;
}

/** A request or a complaint with its history. What it is now, and when it is due, is computed from the events. */
export interface CaseRecord {
  /** `REQ-7K2M-9QXT` or `COM-…`. */
  readonly reference: string;
  readonly kind: CaseKind;
  /** The day on which it arrived: the clock counts from it. */
  readonly arrived: CalendarDate;
  /** When the service stored it: ISO 8601 in UTC. */
  readonly receivedAt: string;
  readonly channel: CaseChannel;
  readonly language: CaseLanguage;
  readonly answers: Answers;
  /** Oldest first. The first is `received`. */
  readonly events: readonly CaseEvent[];
}

/** The newest event of one of the types. */
export function lastEvent(
  {events}: Pick<CaseRecord, 'events'>,
  ...types: readonly CaseEventType[]
): CaseEvent | undefined {
  return events.findLast(({type}) => types.includes(type));
}

/** The names of what a correction changed: `arrived`, `kind`, `language`, and questions of the form. */
export function correctedFields({details}: CaseEvent): readonly string[] {
  return (details['fields'] ?? '').split(' ').filter((name) => name !== '');
}

/** Whether the person has confirmed the e-mail address that the case has now. */
export function isEmailConfirmed({events}: Pick<CaseRecord, 'events'>): boolean {
  const last = events.findLast(
    (event) =>
      event.type === 'email-confirmed' ||
      (event.type === 'corrected' && correctedFields(event).includes('email')),
  );
  return last?.type === 'email-confirmed';
}

/** Since when a case is closed; `undefined` while it is open. */
export function closedOn(record: Pick<CaseRecord, 'events'>): CalendarDate | undefined {
  const last = lastEvent(record, 'outcome', 'refused', 'closed', 'reopened');
  return last === undefined || last.type === 'reopened' ? undefined : last.day;
}
