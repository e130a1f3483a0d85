import type {FastifyInstance} from 'fastify';
import {DEFAULT_COOKIE_NAME, DEFAULT_DAYS} from '../config/defaults.ts';
import type {Category, CookieSettings} from '../config/types.ts';
import {timeToKeep, type Choice} from '../consent/choice.ts';
import {decodeChoice, encodeChoice} from '../consent/stored-choice.ts';
import {isoSeconds} from '../platform/pure/time.ts';
import {cookieValues} from '../platform/web/cookie.ts';
import {ProblemError} from './http/problem.ts';

export interface ChoiceCookieOptions {
  readonly cookie?: CookieSettings;
  readonly categories?: readonly Pick<Category, 'id' | 'basis'>[];
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Adds the route that keeps a copy of the visitor's choice in a second cookie, `<name>-kept`, because Safari deletes a cookie
 * that a script has set after seven days without a visit:
 * https://webkit.org/blog/8613/intelligent-tracking-prevention-2-1/. It stores nothing, and copies only what the request's own
 * cookie says. The copy is not `HttpOnly`, because the loader reads it.
 */
export function choiceCookieRoute(
  server: FastifyInstance,
  {cookie = {name: DEFAULT_COOKIE_NAME, days: DEFAULT_DAYS}, categories = [], now}: ChoiceCookieOptions,
): void {
  const terms = {
    days: cookie.days,
    categories: new Map(categories.map((category) => [category.id, category])),
  };
  server.post('/choice-cookie', (request, reply) => {
    const choice = choiceIn(request.headers.cookie ?? '', cookie.name);
    const seconds = choice && Math.floor(timeToKeep(choice, terms, now()) / 1000);
    if (!choice || !seconds)
      throw new ProblemError('no-choice', 'The request has no cookie with a choice to keep.');
    const attributes = [
      `${keptName(cookie.name)}=${isoSeconds(now()).slice(0, 10)}~${encodeChoice(choice)}`,
      `Max-Age=${seconds}`,
      'Path=/',
      ...(cookie.domain ? [`Domain=${cookie.domain}`] : []),
      'SameSite=Lax',
      'Secure',
    ];
    return reply
      .code(204)
      .header('cache-control', 'no-store')
      .header('set-cookie', attributes.join('; '))
      .send();
  });
}

/** The choice in the visitor's cookie or, when the browser has deleted that one, in the copy. */
function choiceIn(header: string, name: string): Choice | undefined {
  const own = cookieValues({cookie: header}, name);
  const kept = cookieValues({cookie: header}, keptName(name)).map((text) => text.replace(/^.*?~/, ''));
  const choices = (own.length ? own : kept).flatMap((text) => decodeChoice(text) ?? []);
  return choices.sort((one, other) => other.time - one.time)[0];
}

function keptName(name: string): string {
  return `${name}-kept`;
}
