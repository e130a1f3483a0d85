import type {Problem} from '../../config/problem.ts';
import type {SiteConfig} from '../../config/types.ts';
import {
  addMonths,
  type CalendarDate,
  formatCalendarDate,
  parseCalendarDate,
} from '../../platform/pure/calendar.ts';
import {UK_GDPR_ARTICLE_24} from './sources.ts';

/** The longest time until a review, in months. The law names none: this is our limit. */
const MAX_MONTHS = 24;

/** Review dates that do not exist, are too far away, or are over. */
export function reviewProblems({categories}: SiteConfig, today: CalendarDate): readonly Problem[] {
  return categories.flatMap(({id, exception}, index): readonly Problem[] => {
    const text = exception?.reviewDate;
    if (text === undefined) return [];
    const path = `categories[${index}].exception.reviewDate`;
    const date = parseCalendarDate(text);
    if (!date) return [{code: 'exception-refused', path, message: `There is no day ${text}.`}];
    if (date > addMonths(today, MAX_MONTHS))
      return [{code: 'exception-refused', path, message: tooLate(date)}];
    return date < today ? [{code: 'review-overdue', path, message: overdue(id, date)}] : [];
  });
}

function tooLate(date: CalendarDate): string {
  return `Expected a day within ${MAX_MONTHS} months; found ${formatCalendarDate(date)}. Measures are reviewed: Article 24(1) UK GDPR, ${UK_GDPR_ARTICLE_24}`;
}

function overdue(id: string, date: CalendarDate): string {
  return `The review of "${id}" was due on ${formatCalendarDate(date)}. To renew it: print the register with "privacy-desk exceptions", check that every line is still true, correct what is not, and set this to the day of the next review, at most ${MAX_MONTHS} months ahead. Article 24(1) UK GDPR: ${UK_GDPR_ARTICLE_24}`;
}
