import {DEFAULT_RECEIPT_RETENTION} from '../../config/defaults.ts';
import {addDays, addMonths, type CalendarDate, londonDate} from '../../platform/pure/calendar.ts';
import {latestAnswer, latestAnswers} from '../../receipt/latest-answers.ts';
import type {ConsentEvent} from '../../receipt/record-model.ts';
import type {ReceiptCore} from './receipt-core.ts';

/** How long a receipt is kept after the last of its consents has ended. */
export interface RetentionPeriod {
  readonly months: number;
  readonly days: number;
}

/** A receipt, and when the service received it: milliseconds since 1970, on the clock of the service. */
export interface ReceivedReceipt {
  readonly receipt: ReceiptCore;
  readonly receivedAt: number;
}

/** Browsers keep a cookie for at most 400 days, so no answer holds longer: https://developer.chrome.com/blog/cookie-max-age-expires */
const MAX_DAYS = 400;

/** Reads an ISO 8601 duration such as `P6Y`; hours, minutes and seconds do not count. */
export function readRetention(duration = DEFAULT_RECEIPT_RETENTION): RetentionPeriod {
  const [date = ''] = duration.split('T');
  const count = (unit: string): number => Number(new RegExp(`(\\d+)${unit}`).exec(date)?.[1] ?? 0);
  return {months: count('Y') * 12 + count('M'), days: count('W') * 7 + count('D')};
}

/**
 * The last day on which a receipt is kept: the period after the last of its consents has ended. Each consent ends by itself,
 * after its duration or when `newest`, a newer receipt of the visitor, has an event about it: a withdrawal, a lapse or a new
 * consent. Without consents, the period counts from the day on which the receipt was received.
 */
export function retainUntil(
  received: ReceivedReceipt,
  {months, days}: RetentionPeriod,
  newest = received,
): CalendarDate {
  const latest = latestAnswers(newest.receipt.record.events);
  const ends = [...latestAnswers(received.receipt.record.events)].flatMap(([key, {answer, event}]) => {
    if (answer !== 'granted') return [];
    const later = latestAnswer(latest, key)?.event;
    return later && isLater(later, received, newest)
      ? londonDay(boundedTime(later, newest, received.receivedAt))
      : addDays(londonDay(boundedTime(event, received)), daysOf(event));
  });
  const end = [londonDay(received.receivedAt), ...ends].sort().at(-1) ?? londonDay(received.receivedAt);
  return addDays(addMonths(end, months), days);
}

/** Whether an event of `newest` is not yet in `received`. A closed record continues in a new one, whose events are all later. */
function isLater(event: ConsentEvent, {receipt}: ReceivedReceipt, newest: ReceivedReceipt): boolean {
  const {recordId, events} = newest.receipt.record;
  return recordId !== receipt.record.recordId || events.indexOf(event) >= receipt.record.events.length;
}

/**
 * The time of an event, in milliseconds since 1970, as far as the visitor's clock can be believed. What a receipt adds to the
 * record happened when it was received; what it repeats, not later than that and not before `earliest`.
 */
function boundedTime(
  event: ConsentEvent,
  {receipt, receivedAt}: ReceivedReceipt,
  earliest = -Infinity,
): number {
  const isOwn = receipt.record.events.indexOf(event) >= (receipt.chain?.prevEvents ?? 0);
  return isOwn ? receivedAt : Math.max(earliest, Math.min(Date.parse(event.time), receivedAt));
}

function daysOf({duration}: ConsentEvent): number {
  return Math.min(Number.parseInt(duration.slice(1)) || 0, MAX_DAYS);
}

const HOUR = 3_600_000;

let lastDay: {readonly hour: number; readonly date: CalendarDate} | undefined;

/** `londonDate`, but most receipts ask for the hour that the one before them asked for. In London, days begin and end with an hour. */
export function londonDay(time: number): CalendarDate {
  const hour = Math.floor(time / HOUR);
  if (lastDay?.hour !== hour) lastDay = {hour, date: londonDate(time)};
  return lastDay.date;
}
