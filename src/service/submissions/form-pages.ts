import {randomUUID} from 'node:crypto';
import type {FastifyInstance, FastifyReply} from 'fastify';
import {type Answers, validateForm} from '../../rights/form.ts';
import {type Form, renderForm} from '../../rights/render-form.ts';

/** A form, what to do with its answers, and the two pages that follow. `Result` is what the thank-you page shows. */
export interface FormPagesOptions<Result extends object> {
  readonly form: Form;
  /** Path of the thank-you page. */
  readonly thanksPath: string;
  /** Takes valid answers. */
  accept(answers: Answers): Result | Promise<Result>;
  /** Sends the page around `formHtml`: the form with the answers given so far and what is wrong with them. */
  sendFormPage(reply: FastifyReply, formHtml: string): FastifyReply;
  sendThanksPage(reply: FastifyReply, result: Result): FastifyReply;
}

/** Maximum number of results kept in memory for the thank-you page. */
const MAX_RESULTS = 500;

/**
 * Adds the routes of a form that works without JavaScript. A form with errors is shown again. Valid answers are taken, and
 * the browser is redirected to a thank-you page, which it can reload without sending the form again
 * (https://www.rfc-editor.org/rfc/rfc9110#name-303-see-other). Needs `@fastify/formbody`.
 */
export function formPages<Result extends object>(
  server: FastifyInstance,
  options: FormPagesOptions<Result>,
): void {
  const {form, thanksPath, accept, sendFormPage, sendThanksPage} = options;
  const results = new Map<string, Result>();

  server.post(form.action, async (request, reply) => {
    const {values, errors} = validateForm(form.fields, request.body);
    if (errors.length) return sendFormPage(reply.code(422), renderForm(form, values, errors));
    const key = randomUUID();
    results.set(key, await accept(values));
    for (const oldest of results.keys()) if (results.size > MAX_RESULTS) results.delete(oldest);
    return reply.redirect(`${thanksPath}?for=${key}`, 303);
  });

  server.get<{Querystring: {for?: unknown}}>(thanksPath, (request, reply) => {
    const {for: key} = request.query;
    const result = typeof key === 'string' ? results.get(key) : undefined;
    return result === undefined ? reply.redirect(form.action, 303) : sendThanksPage(reply, result);
  });
}
