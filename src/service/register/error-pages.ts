import type {FastifyError, FastifyInstance} from 'fastify';
import {ProblemError} from '../http/problem.ts';
import {html} from './html.ts';
import {sendRegisterPage} from './send-page.ts';

/** Answers every error in `scope` with a page. */
export function answerWithPages(scope: FastifyInstance): void {
  scope.setErrorHandler((error: FastifyError, request, reply) => {
    const {status, title, detail} = describeError(error);
    if (status >= 500) request.log.error({err: error.cause ?? error}, title);
    return sendRegisterPage(request, reply.code(status), {title, body: html`<p>${detail}</p>`});
  });
  scope.all('/register/*', () => {
    throw new ProblemError('not-found', 'Check the address, or use the navigation.');
  });
}

interface ErrorText {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

function describeError(error: FastifyError): ErrorText {
  if (error instanceof ProblemError) return error.problem;
  const {statusCode = 500} = error;
  const [title, detail] = textsByStatus[statusCode] ?? (statusCode < 500 ? invalid : fault);
  return {status: statusCode, title, detail};
}

type Texts = readonly [title: string, detail: string];

const textsByStatus: Readonly<Record<number, Texts>> = {
  413: ['This is too long', 'The form has too much text. Go back, shorten it, and send it again.'],
  429: [
    'Too many requests',
    'Wait a minute, then try again. What you typed is still there when you go back.',
  ],
};

const invalid: Texts = ['This cannot be read', 'Go back, and send the form again.'];

/** The message of an error can reveal details of the server: it is for the log only. */
const fault: Texts = [
  'Something went wrong',
  'Go back, and try again in a minute. Nothing that you typed is lost.',
];
