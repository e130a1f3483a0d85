import type {FastifyInstance} from 'fastify';
import {londonDate} from '../../platform/pure/calendar.ts';
import {hasLoneSurrogate} from '../../platform/pure/unicode.ts';
import type {Database} from '../database/tables.ts';
import {transact} from '../database/transact.ts';
import {ProblemError} from '../http/problem.ts';
import {problemResponses} from '../http/problem-schema.ts';
import {addAnswerCounts, type CountedAnswer, MAX_NOTICE_LENGTH} from './answer-counts.ts';
import {createGroupCommit} from './group-commit.ts';

export interface CountRouteOptions {
  readonly db: Database;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Maximum size of the body in bytes. */
const MAX_COUNT_BYTES = 1024;

/** How many answers one commit counts at most. */
const MAX_GROUP = 256;

const body = {
  type: 'object',
  required: ['notice', 'answer'],
  properties: {
    notice: {
      type: 'string',
      minLength: 1,
      maxLength: MAX_NOTICE_LENGTH,
      description: 'Version of the notice.',
    },
    answer: {const: 'rejected'},
  },
};

/**
 * Adds the route that counts refusals, without any identifier: visitors who refuse, and have never consented, have no receipt. Everyone
 * can send a count, so the numbers are an estimate.
 */
export function countRoute(server: FastifyInstance, {db, now}: CountRouteOptions): void {
  const commit = createGroupCommit<CountedAnswer, undefined>(
    (answers) =>
      transact(db, async (transaction) => {
        await addAnswerCounts(transaction, answers);
        return answers.map(() => undefined);
      }),
    MAX_GROUP,
  );
  const schema = {
    summary: 'Count a refusal',
    body,
    response: {
      204: {description: 'Counted.', type: 'null'},
      ...problemResponses('request-invalid', 'too-large', 'too-many-requests', 'unavailable'),
    },
  };
  server.post('/counts', {schema, bodyLimit: MAX_COUNT_BYTES}, async (request, reply) => {
    const notice = noticeIn(request.body);
    const answer = {day: londonDate(now()), notice, answer: 'rejected', source: 'counter'} as const;
    await commit(answer).catch((cause: unknown) => {
      throw new ProblemError('unavailable', 'The refusal could not be counted.', {cause});
    });
    return reply.code(204).send();
  });
}

function noticeIn(value: unknown): string {
  const {notice, answer} = (value ?? {}) as {readonly notice?: unknown; readonly answer?: unknown};
  const isNotice = typeof notice === 'string' && notice !== '' && notice.length <= MAX_NOTICE_LENGTH;
  if (!isNotice || answer !== 'rejected' || hasLoneSurrogate(notice) || notice.includes('\0'))
    throw new ProblemError(
      'request-invalid',
      `Expected {"notice": "<version>", "answer": "rejected"}. A version has 1 to ${MAX_NOTICE_LENGTH} characters.`,
    );
  return notice;
}
