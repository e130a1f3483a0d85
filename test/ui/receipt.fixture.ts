import type {Receipt} from '../../src/receipt/receipt.ts';

/** A receipt, whole as far as the panel reads it. */
export const receiptOf = (id: string, purposes: Readonly<Record<string, 'granted' | 'refused'>>): Receipt =>
  // The panel reads a few fields of many; the room that makes receipts tests the rest.
  ({
    consentReceiptID: id,
    consentTimestamp: 1_795_449_600,
    hash: 'ab12'.repeat(16),
    record: {
      notices: [{type: 'dpv:ConsentNotice', version: '2026-11-01'}],
      events: [{purposes: {}}, {purposes}],
    },
  }) as unknown as Receipt;
