import {addDays, type CalendarDate} from '../../platform/pure/calendar.ts';
import {startOfLondonDay} from '../london-day.ts';
import type {ReceiptStatus} from './search-terms.ts';

/** Which receipts are looked for. Everything that is given must be true. */
export interface ReceiptFilter {
  /** The eight characters of a reference. */
  readonly reference?: string | undefined;
  /** The id of a receipt, or the random id of a visitor: a UUID. */
  readonly uuid?: string | undefined;
  readonly purpose?: string | undefined;
  readonly status?: ReceiptStatus | undefined;
  /** First and last day on which it was received, in London. */
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  readonly mark?: ReceiptMark | undefined;
}

/** What the register marks a receipt with. */
export const receiptMarks = ['unproven', 'held', 'erased'] as const;

export type ReceiptMark = (typeof receiptMarks)[number];

/**
 * Reads what someone has typed or pasted to find a receipt: eight characters, or a UUID, with or without spaces, hyphens, capitals and
 * `urn:uuid:`. `undefined` when it is neither.
 */
export function readReceiptText(text: string): Pick<ReceiptFilter, 'reference' | 'uuid'> | undefined {
  const hex = text.toLowerCase().replace('urn:uuid:', '').replaceAll(/[\s-]/g, '');
  if (!/^[\da-f]+$/.test(hex)) return undefined;
  if (hex.length === 8) return {reference: hex};
  return hex.length === 32 ? {uuid: hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')} : undefined;
}

/** A span of the times at which receipts were received, ISO 8601 in UTC: from the first, before the last. */
export interface ReceivedSpan {
  readonly from?: string | undefined;
  readonly before?: string | undefined;
}

/** The span of the days of a filter. */
export function receivedSpan({from, to}: Pick<ReceiptFilter, 'from' | 'to'>): ReceivedSpan {
  return {from: from && startOfLondonDay(from), before: to && startOfLondonDay(addDays(to, 1))};
}
