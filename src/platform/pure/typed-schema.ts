declare const described: unique symbol;

/**
 * A JSON Schema (draft 2020-12), or part of one, whose valid values have the type `T`. At run time it is the plain object
 * that validators read; `T` is for the type checker only.
 */
export interface Schema<out T = unknown> {
  readonly [described]?: T;
  readonly [keyword: string]: unknown;
}

/** The type of the values that a schema describes. */
export type Described<S extends Schema> = S extends Schema<infer T> ? T : never;

/** The schema of an object with exactly the properties `P`. Those named in `Optional` may be missing. */
export interface ObjectSchema<P extends Properties, Optional extends keyof P = never> extends Schema<
  {readonly [K in keyof P as K extends Optional ? never : K]: Described<P[K]>} & {
    readonly [K in keyof P as K extends Optional ? K : never]?: Described<P[K]> | undefined;
  }
> {}

/** An object that has every property of `properties`, except those in `optional`, and no other. */
export function object<P extends Properties, const Optional extends keyof P = never>(
  properties: P,
  optional: readonly Optional[] = [],
): ObjectSchema<P, Optional> {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties).filter((name) => !optional.some((one) => one === name)),
    additionalProperties: false,
  };
}

/** An object whose property names are chosen by its author, and whose values all have the schema `values`. */
export function mapOf<T>(values: Schema<T>, keywords: Keywords = {}): Schema<Readonly<Record<string, T>>> {
  return {type: 'object', additionalProperties: values, ...keywords};
}

/** A list whose items all have the schema `items`. The type does not express `minItems`: see `nonEmptyList`. */
export function list<T>(items: Schema<T>, minItems = 0, maxItems = 200): Schema<readonly T[]> {
  return {type: 'array', items, minItems, maxItems};
}

/** A list with at least one item; the type says so. */
export function nonEmptyList<T>(items: Schema<T>, maxItems = 200): Schema<readonly [T, ...T[]]> {
  return {type: 'array', items, minItems: 1, maxItems};
}

/** A list of exactly two items. */
export function pair<A, B>(first: Schema<A>, second: Schema<B>): Schema<readonly [A, B]> {
  return {type: 'array', prefixItems: [first, second], items: false, minItems: 2};
}

/** A string. Lengths count characters, as JSON Schema does. */
export function string(keywords: Keywords = {}): Schema<string> {
  return {type: 'string', ...keywords};
}

/** A whole number. */
export function integer(keywords: Keywords = {}): Schema<number> {
  return {type: 'integer', ...keywords};
}

/** True or false. */
export function boolean(): Schema<boolean> {
  return {type: 'boolean'};
}

/** One of several strings. */
export function oneOf<const T extends string>(values: readonly T[]): Schema<T> {
  return {enum: values};
}

/** One string only. */
export function constant<const T extends string>(value: T): Schema<T> {
  return {const: value};
}

/** The same schema with more keywords, which restrict the values and leave their type as it is. */
export function withKeywords<S extends Schema>(schema: S, keywords: Keywords): S {
  return {...schema, ...keywords};
}

/** Schemas by property name. */
type Properties = Readonly<Record<string, Schema>>;

/** Keywords of JSON Schema. */
type Keywords = Readonly<Record<string, unknown>>;
