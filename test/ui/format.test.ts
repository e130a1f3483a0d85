import {expect} from '@open-wc/testing';
import {formatDuration} from '../../src/ui/format.ts';

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
