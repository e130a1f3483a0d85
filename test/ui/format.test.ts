import {expect} from '@open-wc/testing';
import {formatDateTime, formatDay} from '../../src/ui/format-date.ts';
import {formatDuration, formatList, longestDuration} from '../../src/ui/format.ts';
import {texts as cy} from '../../src/ui/texts/cy-banner.ts';

const british = {locale: 'en-GB', texts: {}};

describe('Welsh, which some browsers do not know,', () => {
  const welsh = {locale: 'cy', texts: cy};

  for (const [duration, expected] of [
    ['P6M', '6 mis'],
    ['P2M', '2 fis'],
    ['P2Y', '2 flynedd'],
    ['P180D', '180 diwrnod'],
    ['P1Y6M', '1 flwyddyn, 6 mis'],
  ] as const)
    it(`has ${expected}`, () => expect(formatDuration(duration, welsh)).to.equal(expected));

  it('has another word for “and” before a vowel', () => {
    expect(formatList(welsh, ['Matomo', 'YouTube', 'Vimeo'])).to.equal('Matomo, YouTube a Vimeo');
    expect(formatList(welsh, ['Matomo', 'Eventbrite'])).to.equal('Matomo ac Eventbrite');
  });

  it('has the names of months, with and without a time', () => {
    expect(formatDay('2026-12-01', welsh)).to.equal('1 Rhagfyr 2026');
    expect(formatDateTime(new Date(2026, 11, 1, 16, 5).getTime(), welsh)).to.equal('1 Rhagfyr 2026, 16:05');
  });
});

it('a language that neither our texts nor the browser know has no English "and", and no English month', () => {
  const unknown = {locale: 'qya', texts: {}};
  expect(formatList(unknown, ['A', 'B', 'C'])).to.equal('A, B, C');
  expect(formatDay('2026-12-09', unknown)).to.equal('09/12/2026');
});

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
      expect(formatDuration(duration, {locale, texts: {}})).to.equal(expected));
});

describe('English, which does not need `Intl`,', () => {
  const unitFormat = (unit: string): Intl.NumberFormat =>
    new Intl.NumberFormat('en-GB', {style: 'unit', unit, unitDisplay: 'long'});

  it('has the lists that `Intl` makes', () => {
    const items = ['A', 'B, C', 'D and E', 'F'];
    for (let count = 0; count <= items.length; count += 1) {
      const some = items.slice(0, count);
      expect(formatList(british, some)).to.equal(new Intl.ListFormat('en-GB').format(some));
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
        expect(formatDuration(`P${amount}${letter}`, british)).to.equal(unitFormat(unit).format(amount));
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
