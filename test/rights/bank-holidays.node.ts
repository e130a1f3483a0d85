import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {bankHolidays} from '../../src/rights/bank-holidays.ts';
import {workingDays} from '../../src/rights/working-days.ts';
import {day} from './day.ts';

/** As https://www.gov.uk/bank-holidays lists them, without those of one year only. */
const published = {
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2023: '01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
} as const;

describe('bankHolidays', () => {
  for (const [year, days] of Object.entries(published))
    it(`are those of the published list in ${year}`, () =>
      assert.deepEqual(
        bankHolidays(Number(year)),
        days.split(' ').map((text) => `${year}-${text}`),
      ));

  for (const [why, year, date] of [
    ['New Year on a Saturday moves to Monday', 2022, '2022-01-03'],
    ['New Year on a Sunday moves to Monday', 2034, '2034-01-02'],
    ['Christmas on a Friday moves Boxing Day to Monday', 2020, '2020-12-28'],
    ['Christmas on a Saturday moves to Monday', 2032, '2032-12-27'],
    ['Boxing Day on a Sunday moves to Tuesday', 2032, '2032-12-28'],
    ['Christmas on a Sunday moves to Tuesday, because Boxing Day is on Monday', 2033, '2033-12-27'],
    ['the earliest Easter of this century', 2008, '2008-03-24'],
    ['the latest Easter of this century', 2038, '2038-04-26'],
    ['Easter Monday of a year in which a simpler rule is a week late', 2076, '2076-04-20'],
    ['the latest possible first Monday of May', 2029, '2029-05-07'],
    ['the earliest possible last Monday of August', 2031, '2031-08-25'],
  ] as const)
    it(`has ${date}: ${why}`, () => assert.ok(bankHolidays(year).includes(day(date))));

  it('are eight different days from Monday to Friday in every year', () =>
    fc.assert(
      fc.property(fc.integer({min: 1974, max: 2999}), (year) => {
        const holidays = bankHolidays(year);
        assert.equal(new Set(holidays).size, 8);
        for (const date of holidays)
          assert.ok(![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()), date);
      }),
    ));
});

describe('workingDays', () => {
  const days = workingDays();
  for (const [from, to] of [
    ['2026-11-24', '2026-11-24'],
    ['2026-11-28', '2026-11-30'],
    ['2026-04-03', '2026-04-07'],
    ['2028-01-01', '2028-01-04'],
  ] as const)
    it(`continue on ${to} from ${from}`, () => assert.equal(days.onOrAfter(day(from)), to));

  for (const [from, to] of [
    ['2026-12-29', '2026-12-24'],
    ['2027-03-30', '2027-03-25'],
    ['2026-11-24', '2026-11-23'],
  ] as const)
    it(`end with ${to} before ${from}`, () => assert.equal(days.before(day(from)), to));

  it('take one-off holidays from the configuration', () => {
    const jubilee = workingDays({
      added: [day('2022-06-02'), day('2022-06-03')],
      removed: [day('2022-05-30')],
    });
    assert.ok(jubilee.isWorkingDay(day('2022-05-30')));
    assert.equal(jubilee.onOrAfter(day('2022-06-02')), '2022-06-06');
  });
});
