import {expect} from '@open-wc/testing';
import {globTest} from '../../../src/platform/pure/glob.ts';

describe('A name with asterisks', () => {
  for (const [pattern, name, matches] of [
    ['_pk_id.*', '_pk_id.1.abcd', true],
    ['_pk_id.*', '_pk_idX1', false],
    ['_ga*', '_ga', true],
    ['_ga', '_ga_X', false],
    ['_ga', '_GA', false],
    ['*', 'anything', true],
    ['*', '', true],
    ['*_id', 'a_id', true],
    ['*_id', 'a_id2', false],
    ['ab*ba', 'aba', false],
    ['ab*ba', 'abba', true],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['a*bc*c', 'abc', false],
    ['a**c', 'a\nc', true],
    ['a+(b)', 'a+(b)', true],
    ['a+(b)', 'aab', false],
  ] as const)
    it(`${pattern} ${matches ? 'matches' : 'does not match'} ${JSON.stringify(name)}`, () =>
      expect(globTest(pattern)(name)).to.equal(matches));

  it('matches in less than 200 ms, even with 100 asterisks and 5,000 characters', () => {
    const start = performance.now();
    expect(globTest('a*'.repeat(100))(`${'a'.repeat(5000)}b`)).to.equal(true);
    expect(globTest(`${'a*'.repeat(99)}c`)('a'.repeat(5000))).to.equal(false);
    expect(performance.now() - start).to.be.below(200);
  });
});
