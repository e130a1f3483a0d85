import type {CalendarDate} from './calendar-date.ts';

const WORDS: Intl.DateTimeFormatOptions = {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
};

/** "Wednesday 23 December 2026", in the language asked for (BCP 47). */
export const dateInWords = (date: CalendarDate, language = 'en-GB'): string =>
  new Intl.DateTimeFormat(language, WORDS).format(new Date(`${date}T00:00:00Z`)).replace(',', '');
