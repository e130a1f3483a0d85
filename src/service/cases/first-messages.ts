import type {Organisation} from '../../config/types.ts';
import {formatCalendarDate} from '../../platform/pure/calendar.ts';
import type {CaseClock} from './clock.ts';
import {draftLetter} from './letters/draft.ts';
import type {CaseRecord} from './model.ts';
import {mailAddressOf} from './person-facts.ts';
import type {NewOutgoing} from './outgoing/outgoing.ts';
import {emailSecret} from './secrets.ts';
import {type CaseSettings, letterRegulator} from './settings.ts';

/** The facts that the first messages about a case are made of. */
export interface FirstMessagesOptions {
  readonly settings: CaseSettings;
  readonly organisation?: Organisation;
  readonly clock: CaseClock;
  /** Address of the register, for the staff. */
  readonly register?: string;
  /** The secret of the link to the status. */
  readonly secret: string;
}

/** The messages that are sent when a case has arrived: notices to the staff, and a confirmation to the person if there is an e-mail address. */
export function firstMessages(record: CaseRecord, options: FirstMessagesOptions): readonly NewOutgoing[] {
  return [...notices(record, options), ...confirmation(record, options)];
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

function confirmation(record: CaseRecord, options: FirstMessagesOptions): readonly NewOutgoing[] {
  const {settings, organisation = {}, clock, secret} = options;
  const {reference, kind, language, arrived, receivedAt} = record;
  const target = mailAddressOf(record);
  if (target === undefined || settings.mail === undefined) return [];
  const link = (path: string): string =>
    settings.address === undefined ? '' : `${settings.address}/${kind}/${path}/?lang=${language}`;
  const {subject, text} = draftLetter(`${kind}-received`, language, {
    ...{reference, arrived, due: clock.due, name: '', reason: ''},
    statusLink: link(`status/${secret}`),
    confirmLink: link(`email/${emailSecret(secret)}`),
    organisation,
    regulator: letterRegulator(settings),
  });
  const purpose = kind === 'complaint' ? 'acknowledgement' : 'letter';
  return [{reference, kind: 'mail', purpose, target, subject, body: text, createdAt: receivedAt}];
}
