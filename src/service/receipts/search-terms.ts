import type {ConsentEvent, EventStatus} from '../../receipt/record-model.ts';
import type {ReceiptCore} from './receipt-core.ts';

/** What happened, as the register names it in addresses and files. */
export const receiptStatuses = [
  'given',
  'renewed',
  'refused',
  'withdrawn',
  'expired',
  'revoked',
  'objected',
  'not-objected',
] as const;

/** See `receiptStatuses`. */
export type ReceiptStatus = (typeof receiptStatuses)[number];

const statusOfType: Readonly<Record<EventStatus, ReceiptStatus>> = {
  'dpv:ConsentGiven': 'given',
  'dpv:RenewedConsentGiven': 'renewed',
  'dpv:ConsentRefused': 'refused',
  'dpv:ConsentWithdrawn': 'withdrawn',
  'dpv:ConsentExpired': 'expired',
  'dpv:ConsentRevoked': 'revoked',
  'dpv:ObjectingToProcess': 'objected',
  'pkg:npm/privacy-desk#not-objected': 'not-objected',
};

/** A status, and the purpose that has it. Without a purpose, some purpose has it. */
export interface SearchTerm {
  readonly purpose: string;
  readonly status: ReceiptStatus;
}

/** Anyone can send a receipt, and the schema allows a thousand purposes. No real site has as many as this. */
const MAX_TERMS = 100;

/** The terms that a receipt can be found by: only what it adds to the record, not what it repeats of earlier receipts. */
export function searchTerms(receipt: ReceiptCore): readonly SearchTerm[] {
  const terms = new Map<string, SearchTerm>();
  for (const event of addedEvents(receipt)) {
    const status = eventStatus(event);
    for (const purpose of ['', ...Object.keys(event.purposes)])
      terms.set(`${status} ${purpose}`, {purpose, status});
  }
  return [...terms.values()].slice(0, MAX_TERMS);
}

export function eventStatus({type}: Pick<ConsentEvent, 'type'>): ReceiptStatus {
  return statusOfType[type[0]];
}

/** The events that a receipt adds to the record, oldest first. */
export function addedEvents({record, chain}: ReceiptCore): readonly ConsentEvent[] {
  return record.events.slice(chain?.prevEvents ?? 0);
}
