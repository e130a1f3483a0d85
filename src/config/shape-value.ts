import type {CountShape, Default, Fields, FieldsShape, ListShape, MapShape, OneOfShape} from './shape.ts';

type Always = {readonly otherwise: Default} | {readonly needed: true};

type AlwaysIn<F extends Fields> = {[K in keyof F]: F[K] extends Always ? K : never}[keyof F];

type Flat<T> = {[K in keyof T]: T[K]};

type FieldValues<F extends Fields> = Flat<
  {readonly [K in AlwaysIn<F>]: ShapeValue<F[K]>} & {
    readonly [K in Exclude<keyof F, AlwaysIn<F>>]?: ShapeValue<F[K]>;
  }
>;

/** The type of what `check` makes of a value by a shape. */
export type ShapeValue<S> =
  S extends FieldsShape<infer F>
    ? FieldValues<F>
    : S extends ListShape<infer I>
      ? readonly ShapeValue<I>[]
      : S extends MapShape<infer I>
        ? Readonly<Record<string, ShapeValue<I>>>
        : S extends OneOfShape<infer V>
          ? V
          : S extends CountShape
            ? number
            : string;
