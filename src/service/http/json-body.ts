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
  return text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').split(':').length - 1;
}
