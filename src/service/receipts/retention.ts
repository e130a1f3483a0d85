import {DEFAULT_RECEIPT_RETENTION} from '../../config/defaults.ts';
import {addDays, addMonths, type CalendarDate, londonDate} from '../../platform/pure/calendar.ts';
import {latestAnswer, latestAnswers} from '../../receipt/latest-answers.ts';
import type {Receipt} from '../../receipt/model.ts';

/** How long a receipt is kept after the last of its consents has ended. */
export interface RetentionPeriod {
  readonly months: number;
  readonly days: number;
}

/** Reads an ISO 8601 duration such as `P6Y`; hours, minutes and seconds do not count. */
export function readRetention(duration = DEFAULT_RECEIPT_RETENTION): RetentionPeriod {
  const [date = ''] = duration.split('T');
  const count = (unit: string): number => Number(new RegExp(`(\\d+)${unit}`).exec(date)?.[1] ?? 0);
  return {months: count('Y') * 12 + count('M'), days: count('W') * 7 + count('D')};
}

/**
 * The day from which a receipt can be deleted: the period after the last of its consents has ended. Each consent ends by
 * itself, after its duration or when `newest`, a newer receipt of the visitor, has an event about it: a withdrawal, a lapse or a
 * new consent. Without consents, the period counts from its newest event.
 */
export function retainUntil(
  receipt: Receipt,
  {months, days}: RetentionPeriod,
  newest = receipt,
): CalendarDate {
  const latest = latestAnswers(newest.record.events);
  const ends = [...latestAnswers(receipt.record.events)].flatMap(([key, {answer, event}]) => {
    if (answer !== 'granted') return [];
    const later = latestAnswer(latest, key)?.event.time ?? '';
    return later > event.time
      ? londonDate(Date.parse(later))
      : addDays(londonDate(Date.parse(event.time)), Number.parseInt(event.duration.slice(1)));
  });
  const last = receipt.record.events.at(-1) ?? receipt.record.events[0];
  const end = ends.sort().at(-1) ?? londonDate(Date.parse(last.time));
  return addDays(addMonths(end, months), days);
}
