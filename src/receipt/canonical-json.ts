/** JSON text must be Unicode; half a surrogate pair is not: https://www.rfc-editor.org/rfc/rfc8785#section-3.2.2.2 */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** ECMAScript's own escapes and numbers are the canonical ones. */
const scalar = (value: unknown): string => {
  const text = JSON.stringify(value) as string | undefined;
  // Functions have no text; NaN and Infinity become null.
  if (!text || (value !== null && text === 'null') || LONE_SURROGATE.test(String(value)))
    throw new TypeError('Not JSON');
  return text;
};

/**
 * The canonical JSON text of a value (RFC 8785): members sorted by UTF-16 code units, no white space. Members that are
 * `undefined` are left out. Throws a `TypeError` for what JSON cannot say: lone surrogates, NaN, functions.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value !== 'object' || value === null) return scalar(value);
  const members = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(members).filter((name) => members[name] !== undefined);
  // The default order of `sort` is that of UTF-16 code units.
  return `{${names
    .sort()
    .map((name) => `${scalar(name)}:${canonicalJson(members[name])}`)
    .join()}}`;
};
