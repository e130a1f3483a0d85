import type {FastifyInstance} from 'fastify';

/**
 * Removes control characters from the address and the form of every request, except tabs and line breaks. People do not type them, and
 * PostgreSQL takes no text with a zero character: https://www.postgresql.org/docs/current/datatype-character.html
 */
export function cleanInput(scope: FastifyInstance): void {
  scope.addHook('preValidation', (request, _reply, done) => {
    request.params = cleaned(request.params);
    request.query = cleaned(request.query);
    request.body = cleaned(request.body);
    done();
  });
}

/** A text, a list, or an object with such values. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(CONTROLS, '');
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => [name, cleaned(one)]),
  );
}

/** Those of Unicode (`Cc`) without tab, line feed and carriage return. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;
