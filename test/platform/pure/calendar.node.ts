import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  addDays,
  addMonths,
  type CalendarDate,
  formatCalendarDate,
  londonDate,
  parseCalendarDate,
} from '../../../src/platform/pure/calendar.ts';

const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text);
  assert.ok(date, `${text} exists`);
  return date;
};

describe('parseCalendarDate', () => {
  for (const text of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-4-1',
    '2026-04-31',
    'today',
    '',
    '2026-04-01T00:00',
  ])
    it(`refuses ${JSON.stringify(text)}`, () => assert.equal(parseCalendarDate(text), undefined));

  for (const text of ['2028-02-29', '2026-12-31', '2026-04-01'])
    it(`reads ${text}`, () => assert.equal(parseCalendarDate(text), text));
});

describe('addDays', () => {
  for (const [from, days, to] of [
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
  ] as const)
    it(`adds ${days} to ${from}`, () => assert.equal(addDays(day(from), days), to));
});

describe('addMonths', () => {
  for (const [from, months, to] of [
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-11-23', 72, '2032-11-23'],
  ] as const)
    it(`adds ${months} to ${from}`, () => assert.equal(addMonths(day(from), months), to));
});

describe('londonDate', () => {
  for (const [why, time, date] of [
    ['winter, just before midnight', '2026-11-24T23:59:59Z', '2026-11-24'],
    ['summer, when London is already in tomorrow', '2026-06-30T23:30:00Z', '2026-07-01'],
    ['the night the clocks go back', '2026-10-25T00:30:00Z', '2026-10-25'],
    ['New Year', '2027-01-01T00:00:00Z', '2027-01-01'],
  ] as const)
    it(`is right in ${why}`, () => assert.equal(londonDate(Date.parse(time)), date));
});

describe('formatCalendarDate', () => {
  it('writes the date in words', () =>
    assert.equal(formatCalendarDate(day('2026-12-23')), 'Wednesday 23 December 2026'));
});
