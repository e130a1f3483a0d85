import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {calendarDate} from '../../src/rights/calendar-date.ts';
import type {CalendarDate} from '../../src/rights/calendar-date.ts';
import {complaintDates} from '../../src/rights/complaint-dates.ts';
import {dateInWords} from '../../src/rights/date-in-words.ts';
import {londonDate} from '../../src/rights/london-date.ts';
import {nextWorkingDay} from '../../src/rights/next-working-day.ts';
import {requestDates} from '../../src/rights/request-dates.ts';

const day = (text: string): CalendarDate => {
  const date = calendarDate(text);
  assert.ok(date, `${text} exists`);
  return date;
};

describe('calendarDate', () => {
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
    it(`refuses ${JSON.stringify(text)}`, () => assert.equal(calendarDate(text), undefined));

  for (const text of ['2028-02-29', '2026-12-31', '2026-04-01'])
    it(`reads ${text}`, () => assert.equal(calendarDate(text), text));
});

describe('requestDates', () => {
  for (const [why, received, due, extended] of [
    ['an ordinary month', '2026-11-23', '2026-12-23', '2027-02-23'],
    ['Christmas Day, a weekend and a substitute holiday', '2026-11-25', '2026-12-29', '2027-02-25'],
    ['a month without a 29th, ending on a Sunday', '2027-01-29', '2027-03-01', '2027-04-29'],
    ['receipt on a Sunday, and months without a 31st', '2027-01-31', '2027-03-01', '2027-04-30'],
    ['a leap year, which has a 29 February', '2028-01-29', '2028-02-29', '2028-05-02'],
    ['a leap year and a month without a 31st', '2028-01-31', '2028-02-29', '2028-05-02'],
    ['receipt on a leap day', '2028-02-29', '2028-03-29', '2028-05-30'],
    ['Good Friday to Easter Monday', '2027-02-26', '2027-03-30', '2027-05-26'],
    ['both substitute days after a Christmas weekend', '2027-11-25', '2027-12-29', '2028-02-25'],
  ] as const)
    it(`counts through ${why}: ${received}`, () =>
      assert.deepEqual(requestDates(day(received)), {
        received,
        due,
        extended,
        holidaysKnown: true,
      }));

  it('skips only weekends, and says so, where the holidays are not known', () =>
    // 25 December 2029 is a Tuesday and surely a holiday; the table does not say.
    assert.deepEqual(requestDates(day('2029-11-25')), {
      received: '2029-11-25',
      due: '2029-12-25',
      extended: '2030-02-25',
      holidaysKnown: false,
    }));

  it('says so too when only the extension lies beyond the table', () =>
    assert.equal(requestDates(day('2028-10-10')).holidaysKnown, false));
});

describe('complaintDates', () => {
  for (const [received, acknowledge] of [
    ['2026-11-25', '2026-12-29'],
    ['2026-11-24', '2026-12-24'],
    ['2027-02-01', '2027-03-03'],
    ['2028-02-01', '2028-03-02'],
    ['2026-06-19', '2026-07-20'],
  ] as const)
    it(`gives thirty days from the day after ${received}`, () =>
      assert.deepEqual(complaintDates(day(received)), {received, acknowledge, holidaysKnown: true}));
});

describe('nextWorkingDay', () => {
  for (const [from, to] of [
    ['2026-11-24', '2026-11-24'],
    ['2026-11-28', '2026-11-30'],
    ['2026-04-03', '2026-04-07'],
    ['2028-01-01', '2028-01-04'],
  ] as const)
    it(`goes from ${from} to ${to}`, () => assert.equal(nextWorkingDay(day(from)), to));
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

describe('dateInWords', () => {
  it('reads as people write it', () =>
    assert.equal(dateInWords(day('2026-12-23')), 'Wednesday 23 December 2026'));
});
