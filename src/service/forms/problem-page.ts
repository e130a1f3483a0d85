import type {FastifyError, FastifyInstance, FastifyRequest} from 'fastify';
import type {FormTextKey} from '../../rights/form-texts.ts';
import {html} from '../register/html.ts';
import type {FormContext} from './context.ts';
import type {FormPage} from './form-page.ts';
import {contactList} from './other-ways.ts';
import {sendFormPage} from './send-form-page.ts';
import type {FormTemplates} from './template.ts';

/** Why a form could not be read at all, by status: then its answers are only in the browser. */
const TITLES: Readonly<Record<number, FormTextKey>> = {
  413: 'problem.large.title',
  415: 'problem.files.title',
  503: 'problem.down.title',
};

/** Answers every error in `scope` with a page that says what to do, in place of a problem document. */
export function answerFormErrors(
  scope: FastifyInstance,
  templates: FormTemplates | undefined,
  contextOf: (request: FastifyRequest) => FormContext,
): void {
  scope.setErrorHandler((error: FastifyError, request, reply) => {
    const {statusCode = 503} = error;
    const status = statusCode < 500 ? statusCode : 503;
    if (status === 503) request.log.error({err: error}, 'A form could not be answered');
    const context = contextOf(request);
    return sendFormPage(reply.code(status), templates, context, problemPage(context, status));
  });
}

function problemPage(context: FormContext, status: number): FormPage {
  const {texts} = context;
  const title = texts.get(TITLES[status] ?? 'problem.form.title');
  const main = html`<h1>${title}</h1>
    <p>${texts.get('problem.kept')}</p>
    ${contactList(context)}`;
  return {title: `${texts.get('error.prefix')} ${title}`, main, step: 'other'};
}
