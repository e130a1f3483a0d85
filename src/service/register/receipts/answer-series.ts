import {addDays, addMonths, type CalendarDate, partsOf} from '../../../platform/pure/calendar.ts';
import type {AnswerCountTable} from '../../database/receipt-care-tables.ts';

/** Whether figures are by day, of the last 30 days, or by month, of the last 12 months. */
export type FigurePeriod = 'day' | 'month';

/** How often answers were given in one day or one month. */
export interface AnswerSum {
  /** The day, or the first day of the month. */
  readonly start: CalendarDate;
  readonly accepted: number;
  /** Refusals that a receipt records: of visitors who had consented before. */
  readonly rejected: number;
  readonly withdrawn: number;
  /** Refusals that were only counted; `few` when there are some, and too few to be shown. */
  readonly counted: number | 'few';
}

/** The answers under one version of the notice, oldest first, with every day or month of the period. */
export interface AnswerSeries {
  readonly notice: string;
  readonly sums: readonly AnswerSum[];
}

/** Smaller counts are not shown: they could be about people whom someone knows. */
export const SMALLEST_COUNT = 10;

/** First day of the period that ends today. */
export function firstDay(period: FigurePeriod, today: CalendarDate): CalendarDate {
  return period === 'day' ? addDays(today, -29) : addMonths(monthOf(today), -11);
}

/** The counts as one series for each version of the notice, that with the newest answers first. */
export function answerSeries(
  counts: readonly AnswerCountTable[],
  period: FigurePeriod,
  today: CalendarDate,
): readonly AnswerSeries[] {
  const starts = startsOf(period, today);
  const newest = new Map<string, string>();
  for (const {notice, day} of counts) newest.set(notice, day);
  const notices = [...newest].sort(([, one], [, other]) => other.localeCompare(one));
  return notices.map(([notice]) => {
    const own = counts.filter((count) => count.notice === notice);
    return {notice, sums: starts.map((start) => sumOf(own, start, period))};
  });
}

function startsOf(period: FigurePeriod, today: CalendarDate): readonly CalendarDate[] {
  const first = firstDay(period, today);
  const length = period === 'day' ? 30 : 12;
  return Array.from({length}, (_, index) =>
    period === 'day' ? addDays(first, index) : addMonths(first, index),
  );
}

function sumOf(counts: readonly AnswerCountTable[], start: CalendarDate, period: FigurePeriod): AnswerSum {
  const within = counts.filter(({day}) => (period === 'day' ? day : `${day.slice(0, 7)}-01`) === start);
  const sum = (answer: AnswerCountTable['answer'], source: AnswerCountTable['source']): number =>
    within
      .filter((one) => one.answer === answer && one.source === source)
      .reduce((total, {count}) => total + count, 0);
  const counted = sum('rejected', 'counter');
  return {
    start,
    accepted: sum('accepted', 'receipts'),
    rejected: sum('rejected', 'receipts'),
    withdrawn: sum('withdrawn', 'receipts'),
    counted: counted > 0 && counted < SMALLEST_COUNT ? 'few' : counted,
  };
}

function monthOf(day: CalendarDate): CalendarDate {
  return addDays(day, 1 - partsOf(day).day);
}
