import type {
  CountShape,
  Fields,
  FieldsShape,
  LabelShape,
  ListShape,
  MapShape,
  OneOfShape,
  Otherwise,
  Default,
  Shape,
  TextShape,
} from './shape.ts';

/** A text of a form, said in words and as a pattern. */
export const text = (expected: string, pattern: RegExp): TextShape => ({kind: 'text', expected, pattern});

/** Words for the visitor. */
export const label: LabelShape = {kind: 'label', expected: 'a text'};

/** One of `values`; `note` is added to what was expected. */
export const oneOf = <const V extends string>(values: readonly V[], note = ''): OneOfShape<V> => ({
  kind: 'oneOf',
  expected: `one of "${values.join('", "')}"${note}`,
  values,
});

/** A whole number from 1 to `most`. */
export const count = (most: number): CountShape => ({
  kind: 'count',
  expected: `a whole number from 1 to ${most}`,
  most,
});

/** A list, empty when absent. */
export const list = <S extends Shape>(of: S): Otherwise<ListShape<S>> => ({
  kind: 'list',
  expected: 'a list',
  of,
  otherwise: [],
});

/** A map, empty when absent. */
export const map = <S extends Shape>(of: S): Otherwise<MapShape<S>> => ({
  kind: 'map',
  expected: 'an object',
  of,
  otherwise: {},
});

/** An object with these fields, left out when absent. */
export const fields = <F extends Fields>(of: F): FieldsShape<F> => ({
  kind: 'fields',
  expected: 'an object',
  of,
});

/** `shape`, with a value (or a function of the object around) for when there is none. */
export const or = <S extends Shape>(shape: S, otherwise: Default): Otherwise<S> => ({...shape, otherwise});

/** `shape`, without which the object around is left out. */
export const needed = <S extends Shape>(shape: S): S & {readonly needed: true} => ({...shape, needed: true});
