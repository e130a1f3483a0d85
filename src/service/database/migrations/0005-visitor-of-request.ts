import {type Kysely, sql} from 'kysely';
import type {Tables} from '../tables.ts';

/**
 * The visitor of a request that waits for a decision: the receipt that it names may have been erased already, and others of the visitor
 * may be on hold.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('erasure_requests').addColumn('principal', 'text').execute();
  await sql`
    UPDATE erasure_requests SET principal =
      (SELECT receipts.principal FROM receipts WHERE receipts.id = erasure_requests.receipt)
    WHERE state = 'open' AND scope = 'visitor'`.execute(db);
}
