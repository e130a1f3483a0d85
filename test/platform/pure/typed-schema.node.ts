import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {
  boolean,
  constant,
  type Described,
  integer,
  list,
  mapOf,
  nonEmptyList,
  object,
  oneOf,
  pair,
  type Schema,
  string,
  withKeywords,
} from '../../../src/platform/pure/typed-schema.ts';

const shape = object(
  {
    name: string({minLength: 1}),
    kind: oneOf(['a', 'b']),
    sort: constant('c'),
    count: integer({minimum: 0}),
    isOn: boolean(),
    tags: list(string()),
    parents: nonEmptyList(object({name: string()})),
    range: pair(constant('from'), integer()),
    answers: mapOf(oneOf(['yes', 'no']), {minProperties: 1}),
    note: withKeywords(string(), {maxLength: 5}),
  },
  ['count', 'note'],
);

interface Expected {
  readonly name: string;
  readonly kind: 'a' | 'b';
  readonly sort: 'c';
  readonly count?: number | undefined;
  readonly isOn: boolean;
  readonly tags: readonly string[];
  readonly parents: readonly [{readonly name: string}, ...{readonly name: string}[]];
  readonly range: readonly ['from', number];
  readonly answers: Readonly<Record<string, 'yes' | 'no'>>;
  readonly note?: string | undefined;
}

type Extends<A, B> = A extends B ? true : false;

/** Type-checked only: both types are assignable to each other. */
const isExpectedType: readonly [
  Extends<Described<typeof shape>, Expected>,
  Extends<Expected, Described<typeof shape>>,
] = [true, true];

/** Type-checked only: the parts of a schema keep the type of their values. */
const named: Schema<Expected> = shape;

const valid: Expected = {
  name: 'n',
  kind: 'a',
  sort: 'c',
  isOn: true,
  tags: [],
  parents: [{name: ''}],
  range: ['from', 1],
  answers: {x: 'yes'},
};

const validate = new Ajv2020({strict: true, strictTypes: false}).compile(named);

describe('a typed schema', () => {
  it('has the type of the values it describes', () => assert.deepEqual(isExpectedType, [true, true]));

  it('accepts a value of that type, with and without optional properties', () => {
    assert.ok(validate(valid), JSON.stringify(validate.errors));
    assert.ok(validate({...valid, count: 0, note: 'short'}), JSON.stringify(validate.errors));
  });

  for (const [what, change] of [
    ['an empty text', {name: ''}],
    ['another string', {kind: 'c'}],
    ['another constant', {sort: 'a'}],
    ['a negative number', {count: -1}],
    ['a fraction', {count: 0.5}],
    ['a string for a boolean', {isOn: 'true'}],
    ['a number in a list of strings', {tags: [1]}],
    ['an empty list', {parents: []}],
    ['a pair with one item', {range: ['from']}],
    ['a pair with three items', {range: ['from', 1, 2]}],
    ['a wrong value in a map', {answers: {x: 'maybe'}}],
    ['an empty map', {answers: {}}],
    ['a text that is too long', {note: 'too long'}],
    ['a missing property', {tags: undefined}],
    ['an unknown property', {other: 1}],
  ] as const)
    it(`refuses ${what}`, () =>
      assert.equal(validate(JSON.parse(JSON.stringify({...valid, ...change}))), false));
});
