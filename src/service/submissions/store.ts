import type {DatabaseSync} from 'node:sqlite';
import type {Answers} from '../../rights/form.ts';
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
  add(submission: Submission): void;
  get(reference: string): Submission | undefined;
}

/** The submissions in `database`. */
export function createSubmissionStore(database: DatabaseSync): SubmissionStore {
  const insert = database.prepare(
    'INSERT INTO submissions (reference, kind, received_at, answers, dates) VALUES (?, ?, ?, ?, ?)',
  );
  const find = database.prepare('SELECT * FROM submissions WHERE reference = ?');
  return {
    add({reference, kind, receivedAt, answers, dates}) {
      insert.run(reference, kind, receivedAt, JSON.stringify(answers), JSON.stringify(dates));
    },
    get(reference) {
      const row = find.get(reference);
      return (
        row && {
          reference,
          kind: row['kind'] as Submission['kind'],
          receivedAt: String(row['received_at']),
          answers: JSON.parse(String(row['answers'])) as Answers,
          dates: JSON.parse(String(row['dates'])) as object,
        }
      );
    },
  };
}
