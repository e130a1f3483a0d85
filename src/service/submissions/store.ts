import type {Answers} from '../../rights/form.ts';
import type {Database} from '../database/tables.ts';
import type {SubmissionKind} from './kinds.ts';

/** A rights request or a complaint, as it was received. */
export interface Submission {
  readonly reference: string;
  readonly kind: SubmissionKind['name'];
  /** ISO 8601 in UTC. */
  readonly receivedAt: string;
  readonly answers: Answers;
  readonly dates: object;
}

/** The organisation's submissions. */
export interface SubmissionStore {
  add(submission: Submission): Promise<void>;
  get(reference: string): Promise<Submission | undefined>;
}

/** The submissions in `db`. */
export function createSubmissionStore(db: Database): SubmissionStore {
  return {
    async add({reference, kind, receivedAt, answers, dates}) {
      const row = {reference, kind, received_at: receivedAt};
      const texts = {answers: JSON.stringify(answers), dates: JSON.stringify(dates)};
      await db
        .insertInto('submissions')
        .values({...row, ...texts})
        .execute();
    },
    async get(reference) {
      const row = await db
        .selectFrom('submissions')
        .selectAll()
        .where('reference', '=', reference)
        .executeTakeFirst();
      return (
        row && {
          reference,
          kind: row.kind as Submission['kind'],
          receivedAt: row.received_at,
          answers: JSON.parse(row.answers) as Answers,
          dates: JSON.parse(row.dates) as object,
        }
      );
    },
  };
}
