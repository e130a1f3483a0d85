import type {ProblemCode} from './problem.ts';

/** An object that nobody has looked into yet. */
export type Loose = Readonly<Record<string, unknown>>;

/** What stands in for a value: as the owner would have written it, or taken from the object around. */
export type Default =
  string | number | readonly never[] | Readonly<Record<string, never>> | ((around: Loose) => unknown);

/** What every shape says. */
export interface Terms {
  /** Completes "Expected …". */
  readonly expected: string;
  /** Code of the problem when a value is not so; `config-type` unless said. */
  readonly code?: ProblemCode;
  /** Read in place of what is missing or does not fit. Without it, the value is left out. */
  readonly otherwise?: Default;
  /** The object around makes no sense without this value, and is left out with it. */
  readonly needed?: true;
}

/** A text of a certain form. */
export interface TextShape extends Terms {
  readonly kind: 'text';
  readonly pattern: RegExp;
}

/** Words for the visitor: any text, reported when longer than `LONGEST_LABEL`. */
export interface LabelShape extends Terms {
  readonly kind: 'label';
}

/** One of a few texts. */
export interface OneOfShape<V extends string = string> extends Terms {
  readonly kind: 'oneOf';
  readonly values: readonly V[];
}

/** A whole number, from 1. */
export interface CountShape extends Terms {
  readonly kind: 'count';
  readonly most: number;
}

/** Alike values. Those that have an `id` are told apart by it: the first of each is kept. */
export interface ListShape<S = Shape> extends Terms {
  readonly kind: 'list';
  readonly of: S;
}

/** Alike values under names that the owner chooses. */
export interface MapShape<S = Shape> extends Terms {
  readonly kind: 'map';
  readonly of: S;
}

/** Values under names that we have chosen. */
export interface FieldsShape<F extends Fields = Fields> extends Terms {
  readonly kind: 'fields';
  readonly of: F;
}

export type Fields = Readonly<Record<string, Shape>>;

/** What a value of the configuration looks like, as data: `check` reads by it, `jsonSchema` and `reference` tell it. */
export type Shape = TextShape | LabelShape | OneOfShape | CountShape | ListShape | MapShape | FieldsShape;

/** A shape whose value is always there. */
export type Otherwise<S> = S & {readonly otherwise: Default};

/** Longest text for the visitor that is not remarked upon, in UTF-16 code units. */
export const LONGEST_LABEL = 300;
