import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {addDays} from '../../src/platform/pure/calendar.ts';
import {onWelshDate, welshDate} from '../../src/rights/welsh-date.ts';
import {day} from './day.ts';

describe('dates in Welsh text', () => {
  it('have a small letter, and the soft mutation after "ar"', () => {
    const date = day('2026-12-01');
    assert.equal(`erbyn ${welshDate(date)}`, 'erbyn dydd Mawrth 1 Rhagfyr 2026');
    assert.equal(onWelshDate(date), 'ar ddydd Mawrth 1 Rhagfyr 2026');
  });

  it('do so on each day of the week', () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((days) => onWelshDate(addDays(day('2026-12-01'), days)));
    for (const words of week) assert.match(words, /^ar ddydd [A-Z]/);
  });
});
