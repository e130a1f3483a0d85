import {expect} from '@open-wc/testing';
import type {Problem} from '../../src/config/problem.ts';
import {readers, type ReportAt} from '../../src/config/readers.ts';

/** The value that `read` gives, and the problems that it reports as `code path`. */
const valueAndProblems = (
  read: (raw: unknown, report: ReportAt) => unknown,
  raw: unknown,
): readonly [unknown, ...string[]] => {
  const problems: Pick<Problem, 'code' | 'path'>[] = [];
  const value = read(raw, (code, _, path = '') => problems.push({code, path}));
  return [value, ...problems.map(({code, path}) => `${code} ${path}`)];
};

const name = readers.text('a name', /^[a-z]+$/u);

describe('the readers', () => {
  for (const [what, read, raw, expected] of [
    ['a text that matches', name, 'ab', ['ab']],
    ['a text that does not match', name, 'A', [undefined, 'config-type ']],
    ['a missing text', name, undefined, [undefined]],
    ['a missing text that has a default', readers.withDefault(name, 'x'), undefined, ['x']],
    ['a wrong text that has a default', readers.withDefault(name, 'x'), null, ['x', 'config-type ']],
    ['a known value', readers.oneOf(['a', 'b']), 'b', ['b']],
    ['an unknown value', readers.oneOf(['a', 'b']), 'c', [undefined, 'config-type ']],
    ['the smallest number', readers.number(3), 1, [1]],
    ['the greatest number', readers.number(3), 3, [3]],
    ['a number that is too great', readers.number(3), 4, [undefined, 'config-type ']],
    ['NaN', readers.number(3), NaN, [undefined, 'config-type ']],
    ['false', readers.flag, false, [false]],
    ['a text instead of true', readers.flag, 'true', [undefined, 'config-type ']],
    ['a label of 300 characters', readers.label, 'x'.repeat(300), ['x'.repeat(300)]],
    ['a label of 301 characters', readers.label, 'x'.repeat(301), ['x'.repeat(301), 'config-long ']],
    ['null as a member', readers.fields({a: name}), {a: null}, [{}, 'config-type .a']],
    ['an empty label', readers.label, '', ['']],
    ['a list', readers.list(name), ['a', 1, 'b'], [['a', 'b'], 'config-type [1]']],
    ['a list with a repeated text', readers.list(name), ['a', 'a'], [['a', 'a']]],
    ['a text instead of a list', readers.list(name), 'a', [[], 'config-type ']],
    ['a map', readers.map(name), {a: 'a', b: 1}, [{a: 'a'}, 'config-type .b']],
    ['a list instead of a map', readers.map(name), [], [{}, 'config-type ']],
    ['an object', readers.fields({a: name, b: name}), {a: 'a', c: 1}, [{a: 'a'}, 'config-key .c']],
    [
      'an object without a required member',
      readers.fields({a: name}, 'a'),
      {},
      [undefined, 'config-type .a'],
    ],
    ['an object that inherits a member', readers.fields({a: name}), Object.create({b: 1}), [{}]],
  ] as const)
    it(`read ${what}`, () => expect(valueAndProblems(read, raw)).to.deep.equal(expected));

  it('report the whole path of a nested problem', () => {
    const read = readers.fields({list: readers.list(readers.map(name))});
    expect(valueAndProblems(read, {list: [{}, {key: 1}]}).slice(1)).to.deep.equal([
      'config-type .list[1].key',
    ]);
  });

  it('take a default from the object that holds the value', () => {
    const read = readers.fields({a: readers.withDefaultFrom(name, ({b}) => String(b)), b: name});
    expect(valueAndProblems(read, {b: 'x'})).to.deep.equal([{a: 'x', b: 'x'}]);
  });
});
