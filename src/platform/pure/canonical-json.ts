import {hasLoneSurrogate, replaceLoneSurrogates} from './unicode.ts';
import {toJson, withoutToJson} from './to-json.ts';

/**
 * The canonical JSON text of a value (RFC 8785): members sorted by UTF-16 code units, no white space. Members that are
 * `undefined` are left out. Throws a `TypeError` for a value that JSON cannot express: NaN, a function, a text with lone
 * surrogates (https://www.rfc-editor.org/rfc/rfc8785#section-3.2.2.2).
 */
export function canonicalJson(value: unknown): string {
  return withoutToJson(() => canonicalText(value));
}

function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join()}]`;
  if (typeof value !== 'object' || value === null) return scalar(value);
  const members = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(members).filter((name) => members[name] !== undefined);
  // `sort` orders by UTF-16 code units by default.
  return `{${names
    .sort()
    .map((name) => `${scalar(name)}:${canonicalText(members[name])}`)
    .join()}}`;
}

/**
 * A copy of a JSON value whose texts hold no lone surrogates, and without members that are `undefined`. A configuration
 * may hold lone surrogates; canonical JSON may not.
 */
export function withoutLoneSurrogates<T>(value: T): T {
  return JSON.parse(toJson(value), (_, part: unknown) =>
    typeof part === 'string' ? replaceLoneSurrogates(part) : part,
  ) as T;
}

/** ECMAScript's own escapes and number formats are the canonical ones. */
function scalar(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  // Functions have no JSON text; NaN and Infinity become null.
  if (!text || (value !== null && text === 'null') || hasLoneSurrogate(String(value)))
    throw new TypeError('Not JSON');
  return text;
}
