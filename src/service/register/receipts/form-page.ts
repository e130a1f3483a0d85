import type {FastifyReply, FastifyRequest} from 'fastify';
import {errorSummary, type FormError, postForm} from '../form-fields.ts';
import {html, type Html} from '../html.ts';
import {type RegisterPage, sendRegisterPage} from '../send-page.ts';

/** A page with one form. */
export interface FormPageContent extends Pick<RegisterPage, 'title' | 'back'> {
  /** Where the form is sent to. */
  readonly action: string;
  /** What stands before the form. */
  readonly intro?: Html;
  /** Fields and buttons. */
  readonly fields: Html;
  readonly errors: readonly FormError[];
}

/** Sends a page with a form: 422 when something is wrong with what was sent. */
export function sendRegisterForm(
  request: FastifyRequest,
  reply: FastifyReply,
  {title, back, action, intro, fields, errors}: FormPageContent,
): FastifyReply {
  const hasErrors = errors.length > 0;
  const body = html`${errorSummary(errors)}${intro}${postForm(action, request.formToken, fields)}`;
  return sendRegisterPage(request, reply.code(hasErrors ? 422 : 200), {
    title,
    body,
    hasErrors,
    ...(back ? {back} : {}),
  });
}
