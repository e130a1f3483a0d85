import type {FastifyInstance} from 'fastify';
import {londonDate} from '../rights/london-date.ts';
import {validate} from '../rights/validate.ts';
import {createReference} from './create-reference.ts';
import type {LetterKind} from './letter-kinds.ts';
import type {LetterStore} from './letter-store.ts';

/** What a letter route works with. */
export interface LetterDesk {
  readonly store: LetterStore;
  /** Milliseconds since 1970. */
  now(): number;
  /** Email address for questions about the letter. */
  readonly contact: string | undefined;
}

/**
 * Takes one kind of letter, as JSON or as a submitted form. Answers 201 with `{reference, …dates, contact}`, or 422 with
 * `{message, errors: [{field, message}], values}`. Dates are calendar days in London.
 */
export const letterRoute = (
  service: FastifyInstance,
  {kind, url, prefix, fields, datesOf}: LetterKind,
  {store, now, contact}: LetterDesk,
): void => {
  service.post(url, (request, reply) => {
    const {values, errors} = validate(fields, request.body);
    if (errors.length)
      return reply.code(422).send({message: 'Some answers need another look.', errors, values});
    const time = now();
    const reference = createReference(prefix);
    const dates = datesOf(londonDate(time));
    store.add({reference, kind, receivedAt: new Date(time).toISOString(), answers: values, dates});
    return reply.code(201).send({reference, ...dates, contact});
  });
};
