import type {Receipt} from '../../src/receipt/model.ts';
import type {PurposeAnswer} from '../../src/receipt/record-model.ts';

type Answers = Readonly<Record<string, PurposeAnswer>>;

/** A receipt with the fields that the panel reads. The last of `events` is the receipt's own. */
export function receiptWith(id: string, ...events: readonly Answers[]): Receipt {
  return {
    consentReceiptID: id,
    created: '2026-11-23T16:00:00Z',
    language: 'en',
    hash: 'ab12'.repeat(16),
    policyUrl: 'https://example.org/privacy/2026-11-01/',
    piiControllers: [{piiController: 'Example Trust'}],
    services: [
      {
        service: 'Website',
        purposes: [{purpose: 'Counts visits.', termination: '2027-05-22, or when you withdraw'}],
      },
    ],
    chain: {prevEvents: events.length - 1},
    record: {
      processes: [{id: '#process-analytics', purpose_: {title: 'Counts visits.'}}],
      notices: [{type: 'dpv:ConsentNotice', version: '2026-11-01'}],
      events: events.map((purposes) => ({time: '2026-11-23T16:00:00Z', duration: 'P180D', purposes})),
    },
  } as unknown as Receipt;
}
