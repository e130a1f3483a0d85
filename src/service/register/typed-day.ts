import {type CalendarDate, parseCalendarDate} from '../../platform/pure/calendar.ts';

/** Reads `2026-12-01`, as browsers send a day, and `1/12/2026`, as people in Britain write it. `undefined` when it is no real day. */
export function readDay(text: string): CalendarDate | undefined {
  const [, day = '', month = '', year = ''] = /^\s*(\d\d?)[/. -](\d\d?)[/. -](\d{4})\s*$/.exec(text) ?? [];
  return parseCalendarDate(year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim());
}
