import {type CalendarDate, formatCalendarDate} from '../platform/pure/calendar.ts';

/** "dydd Mawrth 1 Rhagfyr 2026", for running text. In Welsh, a day of the week has a small letter there. */
export function welshDate(date: CalendarDate): string {
  return formatCalendarDate(date, 'cy').replace(/^D/, 'd');
}

/** "ar ddydd Mawrth 1 Rhagfyr 2026". The word "ar" changes the first letter of the word after it (soft mutation). */
export function onWelshDate(date: CalendarDate): string {
  return `ar d${welshDate(date)}`;
}
