import type {FastifyInstance, FastifyRequest} from 'fastify';
import {type Answers, validateForm} from '../../rights/form.ts';
import {problemOf, sendProblem} from '../http/problem.ts';
import type {AcceptedSubmission} from './accept.ts';
import {isFromElsewhere} from '../http/is-from-elsewhere.ts';
import type {IsOverLimit} from './send-limit.ts';
import type {SubmissionKind} from './kinds.ts';

export interface SubmissionRouteOptions {
  /** Stores valid answers. */
  accept(answers: Answers): Promise<AcceptedSubmission>;
  /** Email address for questions about the submission. */
  readonly contact: string | undefined;
  readonly isOverLimit: IsOverLimit;
}

/**
 * Adds the route that takes submissions of one kind, as JSON or as a submitted form. It answers with 201 and
 * `{reference, …dates, contact}`, or with 422 and a problem document with `errors: [{field, message}]` and
 * `values`.
 */
export function submissionRoute(
  server: FastifyInstance,
  {path, fields}: SubmissionKind,
  {accept, contact, isOverLimit}: SubmissionRouteOptions,
): void {
  server.post(path, async (request, reply) => {
    if (isForm(request) && isFromElsewhere(request))
      return sendProblem(reply, problemOf('not-allowed', 'A page of another site has sent this form.'));
    const {values, errors} = validateForm(fields, request.body);
    if (errors.length)
      return sendProblem(reply, problemOf('answers-invalid', 'Some answers need another look.'), {
        errors,
        values,
      });
    if (await isOverLimit(request))
      return sendProblem(
        reply,
        problemOf('too-many-requests', 'This address has sent too many. Wait ten minutes.'),
      );
    return reply.code(201).send({...(await accept(values)), contact});
  });
}

/** Pages of other sites can send forms without asking, and JSON only when CORS lets them. */
function isForm({headers}: FastifyRequest): boolean {
  return headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
}
