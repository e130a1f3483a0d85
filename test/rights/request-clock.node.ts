import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {addDays, addMonths, type CalendarDate, daysBetween} from '../../src/platform/pure/calendar.ts';
import {type Question, type RequestFacts, requestClock} from '../../src/rights/request-clock.ts';
import {workingDays} from '../../src/rights/working-days.ts';
import {day} from './day.ts';

const days = workingDays();
const TODAY = day('2027-06-01');

const question = (text: string): Question => {
  const [asked = '', answered] = text.split(' ');
  return answered === undefined ? {asked: day(asked)} : {asked: day(asked), answered: day(answered)};
};

const facts = (
  arrived: string,
  {
    identity = [],
    clarifications = [],
    isExtended = false,
  }: Readonly<{
    identity?: readonly string[];
    clarifications?: readonly string[];
    isExtended?: boolean;
  }> = {},
): RequestFacts => ({
  arrived: day(arrived),
  identity: identity.map(question),
  clarifications: clarifications.map(question),
  isExtended,
});

describe('requestClock', () => {
  const asked = ['2026-11-30 2026-12-07'];
  for (const [why, given, due, pausedDays] of [
    ['nothing was asked', facts('2026-11-23'), '2026-12-23', 0],
    ['a clarification took seven days', facts('2026-11-23', {clarifications: asked}), '2026-12-30', 7],
    [
      'the answer came on the same day',
      facts('2026-11-23', {clarifications: ['2026-11-30 2026-11-30']}),
      '2026-12-23',
      0,
    ],
    [
      'the pause ends at Christmas',
      facts('2026-11-23', {clarifications: ['2026-11-30 2026-12-02']}),
      '2026-12-29',
      2,
    ],
    [
      'two pauses',
      facts('2026-11-23', {clarifications: [...asked, '2026-12-10 2026-12-14']}),
      '2027-01-04',
      11,
    ],
    [
      'two pauses that overlap',
      facts('2026-11-23', {clarifications: [...asked, '2026-12-04 2026-12-09']}),
      '2027-01-04',
      9,
    ],
    [
      'one pause inside another',
      facts('2026-11-23', {clarifications: [...asked, '2026-12-01 2026-12-03']}),
      '2026-12-30',
      7,
    ],
    [
      'identity was proved later',
      facts('2026-11-23', {identity: ['2026-11-24 2026-12-01']}),
      '2027-01-04',
      0,
    ],
    [
      'identity was proved twice',
      facts('2026-11-23', {identity: ['2026-11-24 2026-12-01', '2026-12-02 2026-12-04']}),
      '2027-01-04',
      0,
    ],
    [
      'the pause was before identity was proved',
      facts('2026-11-23', {identity: ['2026-11-24 2026-12-10'], clarifications: asked}),
      '2027-01-11',
      0,
    ],
    ['it was extended', facts('2026-11-23', {isExtended: true}), '2027-02-23', 0],
    [
      'it was extended and paused',
      facts('2026-11-23', {isExtended: true, clarifications: asked}),
      '2027-03-02',
      7,
    ],
  ] as const)
    it(`is due on ${due} when ${why}`, () => {
      const clock = requestClock(given, TODAY, days);
      assert.deepEqual([clock.due, clock.pausedDays], [due, pausedDays]);
    });

  it('stands while clarity is missing: the date moves with the day', () => {
    const waiting = facts('2026-11-23', {clarifications: ['2026-11-30']});
    const clock = requestClock(waiting, day('2026-12-07'), days);
    assert.deepEqual([clock.due, clock.waitsFor], ['2026-12-30', 'clarification']);
    assert.equal(requestClock(waiting, day('2026-12-08'), days).due, '2026-12-31');
  });

  it('begins on the day of the answer while identity is not proved', () => {
    const waiting = facts('2026-11-23', {identity: ['2026-11-24']});
    const clock = requestClock(waiting, day('2026-12-01'), days);
    assert.deepEqual([clock.start, clock.due, clock.waitsFor], ['2026-12-01', '2027-01-04', 'identity']);
  });

  it('gives the last day for an extension, also when there was one', () =>
    assert.equal(requestClock(facts('2026-11-23', {isExtended: true}), TODAY, days).extendBy, '2026-12-23'));

  it('gives staff one working day less than the person was told', () =>
    assert.equal(requestClock(facts('2026-11-25'), TODAY, days).target, '2026-12-24'));

  it('moves by exactly the length of a pause, then to a working day', () =>
    fc.assert(
      fc.property(anyDay, fc.nat(200), fc.nat(400), (arrived, wait, length) => {
        const asked = addDays(arrived, wait);
        const clarifications = [{asked, answered: addDays(asked, length)}];
        const clock = requestClock({arrived, identity: [], clarifications, isExtended: false}, TODAY, days);
        assert.equal(clock.pausedDays, length);
        const exact = addDays(addMonths(arrived, 1), length);
        assert.ok(clock.due >= exact && clock.due <= addDays(exact, 4));
        assert.ok(days.isWorkingDay(clock.due) && days.isWorkingDay(clock.target));
      }),
    ));

  it('counts each day of any number of pauses once', () =>
    fc.assert(
      fc.property(anyDay, fc.array(fc.tuple(fc.nat(60), fc.nat(30)), {maxLength: 6}), (arrived, waits) => {
        const clarifications = waits.map(([wait, length]) => {
          const asked = addDays(arrived, wait);
          return {asked, answered: addDays(asked, length)};
        });
        const waited = new Set(
          clarifications.flatMap(({asked, answered}) =>
            Array.from({length: daysBetween(asked, answered)}, (_, index) => addDays(asked, index)),
          ),
        );
        const clock = requestClock({arrived, identity: [], clarifications, isExtended: true}, TODAY, days);
        assert.equal(clock.pausedDays, waited.size);
      }),
    ));
});

const anyDay = fc
  .integer({min: 0, max: 20_000})
  .map((count): CalendarDate => addDays(day('2000-01-01'), count));
