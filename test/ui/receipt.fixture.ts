import type {PurposeAnswer} from '../../src/receipt/consent-event.ts';
import type {Receipt} from '../../src/receipt/receipt.ts';

type Answers = Readonly<Record<string, PurposeAnswer>>;

/** A receipt, whole as far as the panel reads it; the last of `events` is its own. */
export const receiptOf = (id: string, ...events: readonly Answers[]): Receipt =>
  // The panel reads a few fields of many; the room that makes receipts tests the rest.
  ({
    consentReceiptID: id,
    consentTimestamp: 1_795_449_600,
    language: 'en',
    hash: 'ab12'.repeat(16),
    policyUrl: 'https://example.org/privacy/2026-11-01/',
    piiControllers: [{piiController: 'Example Trust'}],
    services: [{service: 'Website', purposes: [{purpose: 'Counts visits.'}]}],
    record: {
      notices: [{type: 'dpv:ConsentNotice', version: '2026-11-01'}],
      events: events.map((purposes) => ({time: '2026-11-23T16:00:00Z', duration: 'P180D', purposes})),
    },
  }) as unknown as Receipt;
