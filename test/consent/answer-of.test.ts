import {expect} from '@open-wc/testing';
import {answerOf} from '../../src/consent/answer-of.ts';

const choice = {
  noticeVersion: '1',
  time: 0,
  granted: ['media', 'marketing:ads'],
  refused: ['media:films', 'marketing'],
};

describe('the answer for a key', () => {
  for (const [key, answer] of [
    ['media', true],
    ['media:maps', true],
    ['media:films', false],
    ['marketing', false],
    ['marketing:ads', true],
    ['marketing:other', false],
    ['analytics', undefined],
    ['analytics:media', undefined],
    ['', undefined],
  ] as const)
    it(`is ${answer} for "${key}": the service's own, else its category's`, () =>
      expect(answerOf(choice, key)).to.equal(answer));

  it('is nothing when there was no choice', () => expect(answerOf(undefined, 'media')).to.equal(undefined));
});
