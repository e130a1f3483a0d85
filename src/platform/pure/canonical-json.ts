import {replaceLoneSurrogates} from './unicode.ts';
import {toJson, withoutToJson} from './to-json.ts';

/**
 * The canonical JSON text of a value (RFC 8785): members sorted by UTF-16 code units, no white space. Members that are
 * `undefined` are left out. Throws a `TypeError` for a value that JSON cannot express: NaN, a function, a text with lone
 * surrogates (https://www.rfc-editor.org/rfc/rfc8785#section-3.2.2.2).
 */
export function canonicalJson(value: unknown): string {
  const text = withoutToJson(() => canonicalText(value));
  if (ESCAPED_SURROGATE.test(text)) throw new TypeError('Not JSON');
  return text;
}

/** `JSON.stringify` escapes lone surrogates, and no other character in this way. A text can have the same characters after `\\`. */
const ESCAPED_SURROGATE = /[^\\](\\\\)*\\ud/;

/** Adds to one text instead of joining lists: the record service writes every receipt in this form. */
function canonicalText(value: unknown): string {
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += (text && ',') + canonicalText(item);
    return `[${text}]`;
  }
  if (typeof value !== 'object' || value === null) return scalar(value);
  const members = value as Readonly<Record<string, unknown>>;
  // `sort` orders by UTF-16 code units by default.
  for (const name of Object.keys(members).sort())
    if (members[name] !== undefined) text += `${text && ','}${scalar(name)}:${canonicalText(members[name])}`;
  return `{${text}}`;
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
  if (!text || (value !== null && text === 'null')) throw new TypeError('Not JSON');
  return text;
}
