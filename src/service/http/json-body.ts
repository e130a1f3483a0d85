import type {FastifyInstance} from 'fastify';
import {ProblemError} from './problem.ts';

/**
 * Reads JSON bodies strictly: UTF-8 only, and no name twice in one object. Other programs may keep the first of two values, so a
 * hash or signature would not cover one meaning (https://www.rfc-editor.org/rfc/rfc8785#section-3.1).
 */
export function readJsonStrictly(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', {parseAs: 'buffer'}, (request, body, done) => {
    const text = decodeUtf8(body as Buffer);
    if (text === undefined) return done(new ProblemError('not-json', 'The body is not UTF-8.'));
    return parse(request, text, (error, value: unknown) => {
      if (error) return done(new ProblemError('not-json', error.message));
      if (countMembers(value) !== countColons(text))
        return done(new ProblemError('not-json', 'An object in the body has a name twice.'));
      return done(null, value);
    });
  });
}

const decoder = new TextDecoder('utf-8', {fatal: true});

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many members all objects in a parsed value have. */
function countMembers(value: unknown): number {
  const pending = [value];
  let count = 0;
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== 'object' || next === null) continue;
    const values: readonly unknown[] = Object.values(next);
    if (!Array.isArray(next)) count += values.length;
    for (const one of values) pending.push(one);
  }
  return count;
}

/** How many members valid JSON text has: each has one colon outside strings. */
function countColons(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1)
    if (text[at] === ':') count += 1;
    else if (text[at] === '"') at = endOfString(text, at);
  return count;
}

/** The position of the quotation mark that ends the string which begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let end = start; ;) {
    end = text.indexOf('"', end + 1);
    let first = end;
    while (text[first - 1] === '\\') first -= 1;
    // Two backslashes are one in the string. One that is left escapes the quotation mark.
    if ((end - first) % 2 === 0) return end;
  }
}
