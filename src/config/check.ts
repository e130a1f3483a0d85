import {fits} from './fits.ts';
import {inShort} from './in-short.ts';
import type {ProblemCode} from './problem.ts';
import {LONGEST_LABEL} from './shape.ts';
import type {Fields, Loose, Otherwise, Shape} from './shape.ts';
import type {ShapeValue} from './shape-value.ts';

/** Takes note of a problem: its code, its path, and what was wrong and done. */
export type Tell = (code: ProblemCode, path: string, message: string) => void;

/** Where a value stands: its path, and the object around it. */
type Place = readonly [path: string, around: Loose];

// Owners may choose names of any length.
const within = (path: string, key: string): string => (path && `${path}.`) + key.slice(0, 60);

const tellUnknown = (of: Fields, raw: Loose, path: string, tell: Tell): void => {
  for (const key of Object.keys(raw))
    // Editors find the schema, for completion, by a key of that name.
    if (!Object.hasOwn(of, key) && path + key !== '$schema')
      tell('config-key', within(path, key), `Expected one of ${Object.keys(of).join(', ')}. Ignored.`);
};

const readEntries = (of: Fields, raw: Loose, path: string, tell: Tell): Loose | undefined => {
  // Without a prototype, `__proto__` is a name like any other.
  const entries = Object.create(null) as Record<string, unknown>;
  for (const [key, shape] of Object.entries(of)) {
    const value = read(shape, raw[key], [within(path, key), raw], tell);
    if (value !== undefined) entries[key] = value;
    else if (shape.needed) return undefined;
  }
  return entries;
};

const readList = (of: Shape, raw: readonly unknown[], path: string, tell: Tell): readonly unknown[] => {
  const ids = new Set<unknown>();
  return raw.flatMap((found, index) => {
    const at = `${path}[${index}]`;
    const item = read(of, found, [at, {}], tell);
    const {id} = Object(item) as Loose;
    const isFirst = id === undefined || !ids.has(id);
    if (!isFirst) tell('config-duplicate', `${at}.id`, `Found ${inShort(id)} again. The first is kept.`);
    ids.add(id);
    return item === undefined || !isFirst ? [] : [item];
  });
};

const readLabel = (raw: string, path: string, tell: Tell): string => {
  if (raw.length > LONGEST_LABEL)
    tell('config-long', path, `Expected at most ${LONGEST_LABEL} characters; found ${raw.length}. Kept.`);
  return raw;
};

const readInside = (shape: Shape, raw: unknown, path: string, tell: Tell): unknown => {
  switch (shape.kind) {
    case 'label':
      return readLabel(raw as string, path, tell);
    case 'list':
      return readList(shape.of, raw as readonly unknown[], path, tell);
    case 'map':
      return readEntries(
        Object.fromEntries(Object.keys(raw as Loose).map((key) => [key, shape.of])),
        raw as Loose,
        path,
        tell,
      );
    case 'fields':
      tellUnknown(shape.of, raw as Loose, path, tell);
      return readEntries(shape.of, raw as Loose, path, tell);
    default:
      return raw;
  }
};

const read = (shape: Shape, raw: unknown, [path, around]: Place, tell: Tell): unknown => {
  if (fits(shape, raw)) return readInside(shape, raw, path, tell);
  const {expected, code = 'config-type', needed} = shape;
  const otherwise = typeof shape.otherwise === 'function' ? shape.otherwise(around) : shape.otherwise;
  const instead = otherwise === undefined ? 'Left out.' : `Treated as ${inShort(otherwise)}.`;
  if (raw !== undefined || needed)
    tell(code, path, `Expected ${expected}; found ${inShort(raw)}. ${instead}`);
  return otherwise === undefined ? undefined : readInside(shape, otherwise, path, tell);
};

/**
 * Reads a value by a shape. What does not fit is told and replaced; names that the shape does not know are told and
 * ignored. Throws only what reading `raw` throws.
 */
export const check = <S extends Otherwise<Shape>>(shape: S, raw: unknown, tell: Tell): ShapeValue<S> =>
  read(shape, raw, ['', {}], tell) as ShapeValue<S>;
