import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {addDays, addMonths, type CalendarDate} from '../../src/platform/pure/calendar.ts';
import {complaintDates, requestDates} from '../../src/rights/statutory-dates.ts';
import {workingDays} from '../../src/rights/working-days.ts';
import {day} from './day.ts';

describe('requestDates', () => {
  for (const [why, received, due, extended] of [
    ['an ordinary month', '2026-11-23', '2026-12-23', '2027-02-23'],
    ['Christmas Day, a weekend and a substitute holiday', '2026-11-25', '2026-12-29', '2027-02-25'],
    ['a month without a 29th, ending on a Sunday', '2027-01-29', '2027-03-01', '2027-04-29'],
    ['receipt on a Sunday, and months without a 31st', '2027-01-31', '2027-03-01', '2027-04-30'],
    ['a leap year, which has a 29 February', '2028-01-29', '2028-02-29', '2028-05-02'],
    ['a leap year and a month without a 31st', '2028-01-31', '2028-02-29', '2028-05-02'],
    ['receipt on a leap day', '2028-02-29', '2028-03-29', '2028-05-30'],
    ['a year that is divisible by 100 and has no leap day', '2100-01-31', '2100-03-01', '2100-04-30'],
    ['a month of 30 days after one of 31', '2026-08-31', '2026-09-30', '2026-11-30'],
    ['Good Friday to Easter Monday', '2027-02-26', '2027-03-30', '2027-05-26'],
    ['both substitute days after a Christmas weekend', '2027-11-25', '2027-12-29', '2028-02-25'],
    ['a year after the last published bank holiday', '2039-11-25', '2039-12-28', '2040-02-27'],
  ] as const)
    it(`are right for ${why}: ${received}`, () => {
      const dates = requestDates(day(received));
      assert.deepEqual([dates.due, dates.extended], [due, extended]);
    });

  it('wait for the end of a one-off holiday', () => {
    const days = workingDays({added: [day('2026-12-23')]});
    assert.equal(requestDates(day('2026-11-23'), days).due, '2026-12-24');
  });

  it('are never on a free day, and never before the month is over', () =>
    fc.assert(
      fc.property(anyDay, (received) => {
        const {due, extended} = requestDates(received);
        for (const date of [due, extended]) assert.ok(days.isWorkingDay(date));
        assert.ok(due >= addMonths(received, 1) && extended >= addMonths(received, 3));
        // The longest run of free days: Good Friday to Easter Monday, or Christmas with a weekend.
        assert.ok(due <= addDays(addMonths(received, 1), 4));
      }),
    ));
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
      assert.equal(complaintDates(day(received)).acknowledge, acknowledge));

  it('are never on a free day, and never before thirty days are over', () =>
    fc.assert(
      fc.property(anyDay, (received) => {
        const {acknowledge} = complaintDates(received);
        assert.ok(days.isWorkingDay(acknowledge) && acknowledge >= addDays(received, 30));
      }),
    ));
});

const days = workingDays();
const anyDay = fc
  .integer({min: 0, max: 60_000})
  .map((count): CalendarDate => addDays(day('1990-01-01'), count));
