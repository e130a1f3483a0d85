import {expect} from '@open-wc/testing';
import {namePattern} from '../../src/gate/name-pattern.ts';

describe('a name with an asterisk', () => {
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
    it(`${pattern} ${matches ? 'stands' : 'does not stand'} for ${JSON.stringify(name)}`, () =>
      expect(namePattern(pattern)(name)).to.equal(matches));

  it('of a hundred asterisks is judged in no time', () => {
    const start = performance.now();
    expect(namePattern('a*'.repeat(100))(`${'a'.repeat(5000)}b`)).to.equal(true);
    expect(namePattern(`${'a*'.repeat(99)}c`)('a'.repeat(5000))).to.equal(false);
    expect(performance.now() - start).to.be.below(200);
  });
});
