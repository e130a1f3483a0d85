import type {Organisation} from '../../config/types.ts';
import type {CaseClock} from './clock.ts';
import {draftLetter} from './letters/draft.ts';
import type {CaseRecord} from './model.ts';
import type {NewOutgoing} from './outgoing/outgoing.ts';
import {mailAddressOf} from './person-facts.ts';
import {emailSecret} from './secrets.ts';
import {type CaseSettings, letterRegulator} from './settings.ts';

/** The facts that a letter of the service itself is made of. */
export interface OwnLetterOptions {
  readonly settings: CaseSettings;
  readonly organisation?: Organisation;
  readonly clock: CaseClock;
  /** The secret of the link to the status. */
  readonly secret: string;
  /** When it is written: ISO 8601 in UTC. The time at which the case was stored, unless stated. */
  readonly at?: string;
}

/**
 * A letter that the service sends to the person by itself, with links to the status and to confirm the e-mail address. Empty when the
 * person has no e-mail address, or the service no mail server.
 */
export function ownLetter(
  name: 'request-received' | 'complaint-received' | 'address-corrected',
  record: CaseRecord,
  {settings, organisation = {}, clock, secret, at = record.receivedAt}: OwnLetterOptions,
): readonly NewOutgoing[] {
  const {reference, kind, language, arrived} = record;
  const target = mailAddressOf(record);
  if (target === undefined || settings.mail === undefined) return [];
  const link = (path: string): string =>
    settings.address === undefined ? '' : `${settings.address}/${kind}/${path}/?lang=${language}`;
  const {subject, text} = draftLetter(name, language, {
    ...{reference, arrived, due: clock.due, name: '', reason: ''},
    statusLink: link(`status/${secret}`),
    confirmLink: link(`email/${emailSecret(secret)}`),
    organisation,
    regulator: letterRegulator(settings),
  });
  const purpose = name === 'complaint-received' ? 'acknowledgement' : 'letter';
  return [{reference, kind: 'mail', purpose, target, subject, body: text, createdAt: at}];
}
