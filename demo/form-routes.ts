import {randomUUID} from 'node:crypto';
import type {FastifyInstance, FastifyReply} from 'fastify';
import {validate} from '../src/rights/validate.ts';
import type {Answers} from '../src/rights/validate.ts';
import type {ComposedPage} from './compose-pages.ts';
import type {Slots} from './fill.ts';
import {renderForm} from './render-form.ts';
import type {Form} from './render-form.ts';
import {showPage} from './show-page.ts';
import type {Stage} from './show-page.ts';

/** What happens to a form that was filled in well. */
export interface FormRoute {
  readonly form: Form;
  /** Path of the page that thanks. */
  readonly thanks: string;
  /** Takes the answers; gives what the thanking page says. */
  take(values: Answers): Promise<Slots>;
}

/** Answers kept for the page that thanks: it may be reloaded, and must not send the form again. */
const MOST = 500;

/**
 * One form: a faulty one is shown again with what was written and what is wrong; a good one is taken, and the browser
 * is sent on to a page that may be reloaded (https://www.rfc-editor.org/rfc/rfc9110#name-303-see-other).
 */
export const formRoute = (
  site: FastifyInstance,
  stage: Stage,
  pages: readonly ComposedPage[],
  {form, thanks, take}: FormRoute,
): void => {
  const htmlOf = (path: string): string => pages.find(({page}) => page.path === path)?.html ?? '';
  const taken = new Map<string, Slots>();

  const accept = async (values: Answers, reply: FastifyReply): Promise<FastifyReply> => {
    const slots = await take(values);
    const key = randomUUID();
    taken.set(key, slots);
    for (const oldest of taken.keys()) if (taken.size > MOST) taken.delete(oldest);
    return reply.redirect(`${thanks}?for=${key}`, 303);
  };

  site.post(form.action, async (request, reply) => {
    const {values, errors} = validate(form.fields, request.body);
    if (errors.length === 0) return accept(values, reply);
    const slots = {error: 'Error: ', form: renderForm(form, values, errors)};
    return showPage(reply.code(422), stage, htmlOf(form.action), slots);
  });

  site.get<{Querystring: {for?: unknown}}>(thanks, (request, reply) => {
    const {for: key} = request.query;
    const slots = typeof key === 'string' ? taken.get(key) : undefined;
    return slots ? showPage(reply, stage, htmlOf(thanks), slots) : reply.redirect(form.action, 303);
  });
};
