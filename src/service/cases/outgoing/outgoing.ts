import {randomUUID} from 'node:crypto';
import type {Database} from '../../database/tables.ts';

/** A letter to the person of a case, or a notice to the staff. */
export interface NewOutgoing {
  readonly reference: string;
  readonly kind: 'mail' | 'webhook';
  /** `acknowledgement`: a letter that also acknowledges a complaint. */
  readonly purpose: 'letter' | 'acknowledgement' | 'notice';
  /** E-mail address, or address of the webhook. */
  readonly target: string;
  /** Of a mail. */
  readonly subject: string;
  /** Plain text of a mail, or the JSON of a webhook. */
  readonly body: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
}

/** Stores what is to be sent, in the transaction of what it is about: nothing is lost when it cannot be sent at once. */
export async function insertOutgoing(db: Database, outgoing: readonly NewOutgoing[]): Promise<void> {
  for (const {createdAt, ...message} of outgoing)
    await db
      .insertInto('outgoing')
      .values({
        ...message,
        id: randomUUID(),
        state: 'waiting',
        tries: 0,
        next_try_at: createdAt,
        created_at: createdAt,
        error: null,
      })
      .execute();
}
