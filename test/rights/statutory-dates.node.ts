import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type CalendarDate, parseCalendarDate} from '../../src/platform/pure/calendar.ts';
import {complaintDates, requestDates} from '../../src/rights/statutory-dates.ts';
import {nextWorkingDay} from '../../src/rights/working-days.ts';

const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text);
  assert.ok(date, `${text} exists`);
  return date;
};

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
    it(`are right for ${why}: ${received}`, () =>
      assert.deepEqual(requestDates(day(received)), {
        received,
        due,
        extended,
        holidaysKnown: true,
      }));

  it('skip only weekends when the bank holidays are not known, and say so', () =>
    // 25 December 2029 is a Tuesday and a holiday, but the table ends before.
    assert.deepEqual(requestDates(day('2029-11-25')), {
      received: '2029-11-25',
      due: '2029-12-25',
      extended: '2030-02-25',
      holidaysKnown: false,
    }));

  it('say so too when only the latest date is after the end of the table', () =>
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
    it(`are thirty days from the day after ${received}`, () =>
      assert.deepEqual(complaintDates(day(received)), {received, acknowledge, holidaysKnown: true}));
});

describe('nextWorkingDay', () => {
  for (const [from, to] of [
    ['2026-11-24', '2026-11-24'],
    ['2026-11-28', '2026-11-30'],
    ['2026-04-03', '2026-04-07'],
    ['2028-01-01', '2028-01-04'],
  ] as const)
    it(`is ${to} for ${from}`, () => assert.equal(nextWorkingDay(day(from)), to));
});
