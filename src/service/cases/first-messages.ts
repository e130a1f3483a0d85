import {formatCalendarDate} from '../../platform/pure/calendar.ts';
import type {CaseRecord} from './model.ts';
import type {NewOutgoing} from './outgoing/outgoing.ts';
import {ownLetter, type OwnLetterOptions} from './own-letter.ts';

/** The facts that the first messages about a case are made of. */
export interface FirstMessagesOptions extends OwnLetterOptions {
  /** Address of the register, for the staff. */
  readonly register?: string;
}

/** The messages that are sent when a case has arrived: notices to the staff, and a confirmation to the person if there is an e-mail address. */
export function firstMessages(record: CaseRecord, options: FirstMessagesOptions): readonly NewOutgoing[] {
  return [...notices(record, options), ...ownLetter(`${record.kind}-received`, record, options)];
}

/** Reference, kind and due date, and nothing about the person: mailboxes and chat rooms have other readers than the register. */
function notices(
  {reference, kind, receivedAt}: CaseRecord,
  {settings, clock, register}: FirstMessagesOptions,
): readonly NewOutgoing[] {
  const {mail = [], webhooks = []} = settings.notify ?? {};
  const {due, dueFor, target} = clock;
  const base = {reference, purpose: 'notice', createdAt: receivedAt} as const;
  const link = register === undefined ? '' : `\n\n${register}/cases/${reference}`;
  const action = dueFor === 'answer' ? 'answer' : 'acknowledge';
  const subject = `New ${kind} ${reference}: ${action} by ${formatCalendarDate(due)}`;
  const body = `A new ${kind} has arrived: ${reference}.\n\nThe law: ${action} by ${formatCalendarDate(due)}. Our own date is ${formatCalendarDate(target)}.${link}`;
  return [
    // Without a server for e-mail, nothing would ever send it.
    ...(settings.mail === undefined ? [] : mail).map((address) => ({
      ...base,
      kind: 'mail' as const,
      target: address,
      subject,
      body,
    })),
    ...webhooks.map((address) => ({
      ...{...base, kind: 'webhook' as const, target: address, subject},
      body: JSON.stringify({reference, kind, due}),
    })),
  ];
}
