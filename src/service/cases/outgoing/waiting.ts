import type {OutgoingTable} from '../../database/case-tables.ts';
import type {Database} from '../../database/tables.ts';

/** A message about a case that was not sent yet. */
export type WaitingMessage = Pick<OutgoingTable, 'subject' | 'target' | 'error'>;

/** The messages that wait to be sent about a case, oldest first. */
export async function waitingMessages(db: Database, reference: string): Promise<readonly WaitingMessage[]> {
  return db
    .selectFrom('outgoing')
    .select(['subject', 'target', 'error'])
    .where('reference', '=', reference)
    .where('state', '=', 'waiting')
    .orderBy('created_at')
    .execute();
}
