import type {FastifyError, FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {isUnavailable} from '../database/is-unavailable.ts';

/** A problem document: https://www.rfc-editor.org/rfc/rfc9457 */
export interface HttpProblem {
  /** Identifies the kind of problem. It never changes its meaning. */
  readonly type: string;
  /** The kind of problem in words, always the same for a type. */
  readonly title: string;
  readonly status: number;
  /** This occurrence of the problem, as a sentence. */
  readonly detail: string;
}

/** Every kind of problem: its status and its title. docs/record-service.md explains each. */
export const problemKinds = {
  'not-json': [400, 'The body is not valid JSON'],
  'receipt-invalid': [400, 'The receipt is not valid'],
  'key-mismatch': [400, 'The Idempotency-Key does not fit the receipt'],
  'batch-invalid': [400, 'The batch is not valid'],
  'no-choice': [400, 'There is no choice to keep'],
  'not-allowed': [403, 'You may not do this'],
  'not-found': [404, 'There is nothing here'],
  'receipt-conflict': [409, 'Another receipt has this id'],
  'receipt-deleted': [410, 'The receipt was deleted'],
  'too-large': [413, 'The body is too large'],
  'media-type': [415, 'The media type is not supported'],
  'answers-invalid': [422, 'Some answers need another look'],
  'receipt-held': [423, 'A receipt is on hold'],
  'too-many-requests': [429, 'Too many requests'],
  'request-invalid': [400, 'The request is not valid'],
  internal: [500, 'Something went wrong'],
  unavailable: [503, 'The service cannot store anything at the moment'],
} as const satisfies Readonly<Record<string, readonly [status: number, title: string]>>;

export type ProblemKind = keyof typeof problemKinds;

/** Begins the type of every problem. */
const TYPE = 'pkg:npm/privacy-desk#problem-';

/** Says why a request was refused. Thrown by a handler, it becomes the answer. */
export class ProblemError extends Error {
  readonly problem: HttpProblem;

  constructor(kind: ProblemKind, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.problem = problemOf(kind, detail);
  }
}

export function problemOf(kind: ProblemKind, detail: string): HttpProblem {
  const [status, title] = problemKinds[kind];
  return {type: TYPE + kind, title, status, detail};
}

/** Sends a problem document, with more members if there are any. */
export function sendProblem(reply: FastifyReply, problem: HttpProblem, more: object = {}): FastifyReply {
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send({...problem, ...more});
}

/** Makes a problem document of every error, and of every address that does not exist. */
export function answerWithProblems(server: FastifyInstance): void {
  server.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const problem = error instanceof ProblemError ? error.problem : problemOfError(error);
    // The message of an internal error can reveal details of the server: it is for the log only.
    if (problem.status >= 500) request.log.error({err: error.cause ?? error}, problem.title);
    return sendProblem(reply, problem);
  });
  server.setNotFoundHandler((_request, reply) =>
    sendProblem(reply, problemOf('not-found', 'This service has no such address.')),
  );
}

/** The kinds of the errors that Fastify and its plugins throw, by status. */
const kindsByStatus: Readonly<Record<number, ProblemKind>> = {
  404: 'not-found',
  413: 'too-large',
  415: 'media-type',
  429: 'too-many-requests',
};

function problemOfError(error: FastifyError): HttpProblem {
  if (isUnavailable(error))
    return problemOf('unavailable', 'The database cannot be used at the moment. Try again later.');
  const {statusCode = 500, message} = error;
  if (statusCode >= 500) return problemOf('internal', 'Something went wrong. Please try again.');
  return problemOf(kindsByStatus[statusCode] ?? 'request-invalid', message);
}
