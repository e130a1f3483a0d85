import type {FastifyInstance} from 'fastify';
import {type Answers, validateForm} from '../../rights/form.ts';
import {problemOf, sendProblem} from '../http/problem.ts';
import type {AcceptedSubmission} from './accept.ts';
import type {SubmissionKind} from './kinds.ts';

export interface SubmissionRouteOptions {
  /** Stores valid answers. */
  accept(answers: Answers): Promise<AcceptedSubmission>;
  /** Email address for questions about the submission. */
  readonly contact: string | undefined;
}

/**
 * Adds the route that takes submissions of one kind, as JSON or as a submitted form. It answers with 201 and
 * `{reference, …dates, contact}`, or with 422 and a problem document with `errors: [{field, message}]` and
 * `values`.
 */
export function submissionRoute(
  server: FastifyInstance,
  {path, fields}: SubmissionKind,
  {accept, contact}: SubmissionRouteOptions,
): void {
  server.post(path, async (request, reply) => {
    const {values, errors} = validateForm(fields, request.body);
    if (errors.length)
      return sendProblem(reply, problemOf('answers-invalid', 'Some answers need another look.'), {
        errors,
        values,
      });
    return reply.code(201).send({...(await accept(values)), contact});
  });
}
