import {expect} from '@open-wc/testing';
import type {describeSite} from '../../src/config/describe-site.ts';
import type {Problem} from '../../src/config/problem.ts';
import type {Tell} from '../../src/config/reader.ts';
import type {SiteConfig} from '../../src/config/types.ts';
import {words} from '../../src/config/words.ts';

/** Spells a type out, all the way down, so that types assignable to each other are the same: what may be absent shows. */
type Spelt<T> = T extends readonly (infer I)[]
  ? readonly Spelt<I>[]
  : T extends object
    ? {
        readonly [K in keyof T]-?: object extends Pick<T, K>
          ? {readonly maybe: Spelt<Exclude<T[K], undefined>>}
          : Spelt<T[K]>;
      }
    : T;

type Same<A, B> = [Spelt<A>, Spelt<B>] extends [Spelt<B>, Spelt<A>] ? true : false;

/** Reads with `read` and gives the value with what was told, as `code path`. */
const tried = (
  read: (raw: unknown, tell: Tell) => unknown,
  raw: unknown,
): readonly [unknown, ...string[]] => {
  const problems: Pick<Problem, 'code' | 'path'>[] = [];
  const value = read(raw, (code, _, path = '') => problems.push({code, path}));
  return [value, ...problems.map(({code, path}) => `${code} ${path}`)];
};

const name = words.text('a name', /^[a-z]+$/u);

describe('the words of the configuration', () => {
  it('describe exactly SiteConfig (the compiler holds this)', () => {
    const isSame: Same<ReturnType<ReturnType<typeof describeSite>>, SiteConfig> = true;
    expect(isSame).to.equal(true);
  });

  it('tell a field that is missing from the types (the compiler holds this too)', () => {
    const differs: Same<{a?: string}, {a?: string; b?: string}> = false;
    const isOptional: Same<{a: string}, {a?: string}> = false;
    expect([differs, isOptional]).to.deep.equal([false, false]);
  });

  for (const [what, read, raw, expected] of [
    ['a text that fits', name, 'ab', ['ab']],
    ['a text that does not fit', name, 'A', [undefined, 'config-type ']],
    ['a missing text', name, undefined, [undefined]],
    ['a missing text with a default', words.or(name, 'x'), undefined, ['x']],
    ['a wrong text with a default', words.or(name, 'x'), null, ['x', 'config-type ']],
    ['a known value', words.oneOf(['a', 'b']), 'b', ['b']],
    ['an unknown value', words.oneOf(['a', 'b']), 'c', [undefined, 'config-type ']],
    ['the least count', words.count(3), 1, [1]],
    ['the greatest count', words.count(3), 3, [3]],
    ['too great a count', words.count(3), 4, [undefined, 'config-type ']],
    ['no number at all', words.count(3), NaN, [undefined, 'config-type ']],
    ['a flag', words.flag, false, [false]],
    ['a flag in words', words.flag, 'true', [undefined, 'config-type ']],
    ['a label of 300', words.label, 'x'.repeat(300), ['x'.repeat(300)]],
    ['a label of 301', words.label, 'x'.repeat(301), ['x'.repeat(301), 'config-long ']],
    ['null', words.fields({a: name}), {a: null}, [{}, 'config-type .a']],
    ['an empty label', words.label, '', ['']],
    ['a list', words.list(name), ['a', 1, 'b'], [['a', 'b'], 'config-type [1]']],
    ['a list with a repeated text', words.list(name), ['a', 'a'], [['a', 'a']]],
    ['no list', words.list(name), 'a', [[], 'config-type ']],
    ['a map', words.map(name), {a: 'a', b: 1}, [{a: 'a'}, 'config-type .b']],
    ['no map', words.map(name), [], [{}, 'config-type ']],
    ['fields', words.fields({a: name, b: name}), {a: 'a', c: 1}, [{a: 'a'}, 'config-key .c']],
    ['fields, one of them needed', words.fields({a: name}, 'a'), {}, [undefined, 'config-type .a']],
    ['fields, one of them inherited', words.fields({a: name}), Object.create({b: 1}), [{}]],
  ] as const)
    it(`read ${what}`, () => expect(tried(read, raw)).to.deep.equal(expected));

  it('give a path to what is deep inside', () => {
    const read = words.fields({list: words.list(words.map(name))});
    expect(tried(read, {list: [{}, {key: 1}]}).slice(1)).to.deep.equal(['config-type .list[1].key']);
  });

  it('take a default from the object around', () => {
    const read = words.fields({a: words.orFrom(name, ({b}) => String(b)), b: name});
    expect(tried(read, {b: 'x'})).to.deep.equal([{a: 'x', b: 'x'}]);
  });
});
