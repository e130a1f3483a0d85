import type {Kysely} from 'kysely';
import type {Tables} from '../tables.ts';

/** Receipts, the log of their commitments, the keys that sign, and submissions. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('receipts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('log_index', 'bigint', (column) => column.notNull().unique())
    .addColumn('leaf', 'text', (column) => column.notNull())
    .addColumn('principal', 'text')
    .addColumn('body', 'text')
    .addColumn('salt', 'text')
    .addColumn('jws', 'text')
    .addColumn('unproven', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('retain_until', 'text', (column) => column.notNull())
    .addColumn('deleted_at', 'text')
    .addColumn('reason', 'text')
    .execute();
  for (const column of ['reference', 'principal', 'received_at', 'retain_until'] as const)
    await db.schema.createIndex(`receipts_${column}`).on('receipts').column(column).execute();
  await createLog(db);
  await db.schema
    .createTable('signing_keys')
    .addColumn('kid', 'text', (column) => column.primaryKey())
    .addColumn('private_jwk', 'text')
    .addColumn('public_jwk', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('retired_at', 'text')
    .execute();
  await db.schema
    .createTable('submissions')
    .addColumn('reference', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('dates', 'text', (column) => column.notNull())
    .execute();
}

async function createLog(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('log')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('frontier', 'text', (column) => column.notNull())
    .execute();
  await db
    .insertInto('log')
    // A log without entries.
    .values({id: 1, frontier: '0'})
    .execute();
  await db.schema
    .createTable('log_nodes')
    .addColumn('level', 'integer', (column) => column.notNull())
    .addColumn('node_index', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('log_nodes_key', ['level', 'node_index'])
    .execute();
  await db.schema
    .createTable('checkpoints')
    .addColumn('size', 'bigint', (column) => column.primaryKey())
    .addColumn('root', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('anchors')
    .addColumn('size', 'bigint', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('anchored_at', 'text', (column) => column.notNull())
    .addColumn('token', 'text')
    .addPrimaryKeyConstraint('anchors_key', ['size', 'target'])
    .execute();
}
