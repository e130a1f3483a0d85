import {expect} from '@open-wc/testing';
import {formatDuration, formatList, longestDuration} from '../../src/ui/format.ts';

describe('formatDuration', () => {
  for (const [duration, locale, expected] of [
    ['P13M', 'en-GB', '13 months'],
    ['P1D', 'en-GB', '1 day'],
    ['P1Y6M', 'en-GB', '1 year, 6 months'],
    ['PT30M', 'en-GB', '30 minutes'],
    ['P2W', 'en-GB', '2 weeks'],
    ['P2Y', 'de', '2 Jahre'],
    ['a while', 'en-GB', 'a while'],
    ['P', 'en-GB', 'P'],
    ['P999999999999999999999Y<b>', 'en-GB', 'P999999999999999999999Y<b>'],
  ] as const)
    it(`formats ${duration} as "${expected}" in ${locale}`, () =>
      expect(formatDuration(duration, locale)).to.equal(expected));
});

describe('English, which does not need `Intl`,', () => {
  const unitFormat = (unit: string): Intl.NumberFormat =>
    new Intl.NumberFormat('en-GB', {style: 'unit', unit, unitDisplay: 'long'});

  it('has the lists that `Intl` makes', () => {
    const items = ['A', 'B, C', 'D and E', 'F'];
    for (let count = 0; count <= items.length; count += 1) {
      const some = items.slice(0, count);
      expect(formatList('en-GB', some)).to.equal(new Intl.ListFormat('en-GB').format(some));
    }
  });

  for (const [letter, unit] of [
    ['Y', 'year'],
    ['M', 'month'],
    ['W', 'week'],
    ['D', 'day'],
  ] as const)
    it(`has each number of ${unit}s that \`Intl\` makes`, () => {
      for (const amount of [0, 1, 2, 13, 400, 999, 1000, 12_345])
        expect(formatDuration(`P${amount}${letter}`, 'en-GB')).to.equal(unitFormat(unit).format(amount));
    });
});

describe('longestDuration', () => {
  for (const [durations, expected] of [
    [['P1M', 'P5W', 'P30D', 'PT800H'], 'P5W'],
    [['P13M', 'P1Y', 'P395D'], 'P13M'],
    [['P1DT1S', 'P1D', 'PT24H'], 'P1DT1S'],
    [['session'], undefined],
    [[], undefined],
  ] as const)
    it(`of ${durations.join(', ') || 'none'} is ${expected ?? 'unknown'}`, () =>
      expect(longestDuration(durations)).to.equal(expected));
});
