import {inShort} from './in-short.ts';
import type {ProblemCode} from './problem.ts';
import type {OpenReader} from './reader.ts';

/** Longest text for the visitor that is not remarked upon, in UTF-16 code units. */
export const LONGEST_LABEL = 300;

/** Reads what `fits`; `expected` says what that is and completes "Expected …". */
export const plain =
  <T>(expected: string, fits: (raw: unknown) => raw is T, code: ProblemCode = 'config-type'): OpenReader<T> =>
  (raw, tell, instead) => {
    if (fits(raw)) return raw;
    const done = instead === undefined ? 'Left out.' : `Treated as ${inShort(instead)}.`;
    if (raw !== undefined) tell(code, `Expected ${expected}; found ${inShort(raw)}. ${done}`);
    return instead;
  };

/** Reads a text of a certain form. */
export const text = (expected: string, pattern: RegExp, code?: ProblemCode): OpenReader<string> =>
  plain(expected, (raw): raw is string => typeof raw === 'string' && pattern.test(raw), code);

/** Reads one of `values`; `note` is added to what was expected. */
export const oneOf = <const V extends string>(
  values: readonly V[],
  note = '',
  code?: ProblemCode,
): OpenReader<V> =>
  plain(
    `one of "${values.join('", "')}"${note}`,
    (raw): raw is V => values.some((value) => value === raw),
    code,
  );

/** Reads a whole number from 1 to `most`. */
export const count = (most: number): OpenReader<number> =>
  plain(
    `a whole number from 1 to ${most}`,
    (raw): raw is number => typeof raw === 'number' && raw % 1 === 0 && raw > 0 && raw <= most,
  );

/** Reads true or false. */
export const flag: OpenReader<boolean> = plain(
  'true or false',
  (raw): raw is boolean => typeof raw === 'boolean',
);

const anyText = text('a text', /^/u);

/** Reads words for the visitor. */
export const label: OpenReader<string> = (raw, tell, instead) => {
  const words = anyText(raw, tell, instead);
  if (words && words.length > LONGEST_LABEL)
    tell('config-long', `Expected at most ${LONGEST_LABEL} characters; found ${words.length}. Kept.`);
  return words;
};
