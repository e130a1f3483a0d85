import {givesConsent} from '../../receipt/latest-answers.ts';
import type {Receipt} from '../../receipt/model.ts';
import type {ConsentEvent} from '../../receipt/record-model.ts';
import {type CanonicalReceipt, sha256} from './canonical-receipt.ts';

/** Whether a rule holds, and the message when it does not. */
type Rule = readonly [holds: boolean, message: string];

/**
 * The first error in a receipt that matches the schema, as a sentence; `undefined` when there is none. `canonical` is
 * `canonicalReceipt(receipt)`.
 */
export function receiptError(receipt: Receipt, canonical: CanonicalReceipt | undefined): string | undefined {
  const broken = consistencyRules(receipt).find(([holds]) => !holds);
  if (broken) return broken[1];
  if (!canonical) return 'a text is not valid Unicode, or it is nested too deeply';
  if (receipt.hash === undefined) return undefined;
  if (receipt.hash !== canonical.hash) return 'hash does not match the content';
  return quotesAsHashed(receipt) ? undefined : 'the words of a notice do not match its sha256';
}

/** Whether the words that are quoted are those whose hash stands beside them. */
function quotesAsHashed({record}: Receipt): boolean {
  return record.notices.every(({words, sha256: stated}) => !words || !stated || sha256(words) === stated);
}

/** Rules between members, which a schema cannot express. */
function consistencyRules(receipt: Receipt): readonly Rule[] {
  const {consentReceiptID, record, evidence, chain} = receipt;
  const time = record.events.at(-1)?.time ?? '';
  const own = record.events.slice(chain?.prevEvents ?? 0);
  return [
    [
      [receipt.created, ...record.events.map((event) => event.time)].every(isTime),
      'created and the times of events must be times that exist',
    ],
    [receipt.id === `urn:uuid:${consentReceiptID}`, 'id must be consentReceiptID as a URN'],
    [receipt.hasIdentifier === consentReceiptID, 'hasIdentifier must be consentReceiptID'],
    [record.id === `urn:uuid:${record.recordId}`, 'record.id must be record.recordId as a URN'],
    [record.dataSubject === receipt.piiPrincipalId, 'record.dataSubject must be piiPrincipalId'],
    [receipt.created >= time, 'created must not be before the newest event'],
    [own.length > 0, 'record.events must have an event that is not of an earlier receipt'],
    [
      receipt.consentTimestamp === (own.some(givesConsent) ? Date.parse(time) / 1000 : undefined),
      'consentTimestamp must be the time of the newest event, in seconds, and be there exactly when that is a consent',
    ],
    [
      evidence.noticeSha256 !== undefined || evidence.digest === 'none' || !own.some(isShown),
      'evidence.noticeSha256 is missing: it may be absent only when no words were shown that are known',
    ],
    [
      own.some(({by}) => by === 'dpv:DataSubject') === (evidence.layer !== undefined),
      'evidence.layer must be there exactly when the visitor acted',
    ],
    [
      record.parties.some(({id}) => id === record.controller),
      'record.controller must be the id of one of record.parties',
    ],
    [
      evidence.digest === 'none' || receipt.hash !== undefined,
      'hash is missing: it may be absent only when evidence.digest is "none"',
    ],
  ];
}

/** The schema checks the form only, so that it takes 30 February. */
function isTime(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

/** Whether the visitor answered, and the words that were shown are known. */
function isShown({by, unshown}: ConsentEvent): boolean {
  return by === 'dpv:DataSubject' && !unshown;
}
