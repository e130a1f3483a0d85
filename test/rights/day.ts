import assert from 'node:assert/strict';
import {type CalendarDate, parseCalendarDate} from '../../src/platform/pure/calendar.ts';

/** A day that exists. */
export const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text);
  assert.ok(date, `${text} exists`);
  return date;
};
