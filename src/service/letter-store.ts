import type {DatabaseSync} from 'node:sqlite';
import type {Answers} from '../rights/validate.ts';
import type {LetterKind} from './letter-kinds.ts';

/** A rights request or a complaint, as it came in. */
export interface Letter {
  readonly reference: string;
  readonly kind: LetterKind['kind'];
  /** ISO 8601 in UTC. */
  readonly receivedAt: string;
  readonly answers: Answers;
  readonly dates: object;
}

/** The organisation's post. */
export interface LetterStore {
  add(letter: Letter): void;
  get(reference: string): Letter | undefined;
}

/** The letters of `database`. */
export const createLetterStore = (database: DatabaseSync): LetterStore => {
  const insert = database.prepare(
    'INSERT INTO letters (reference, kind, received_at, answers, dates) VALUES (?, ?, ?, ?, ?)',
  );
  const find = database.prepare('SELECT * FROM letters WHERE reference = ?');
  return {
    add({reference, kind, receivedAt, answers, dates}) {
      insert.run(reference, kind, receivedAt, JSON.stringify(answers), JSON.stringify(dates));
    },
    get(reference) {
      const row = find.get(reference);
      return (
        row && {
          reference,
          kind: row['kind'] as Letter['kind'],
          receivedAt: String(row['received_at']),
          answers: JSON.parse(String(row['answers'])) as Answers,
          dates: JSON.parse(String(row['dates'])) as object,
        }
      );
    },
  };
};
