import {type Kysely, sql} from 'kysely';
import {indexStoredReceipts} from '../../receipts/index-receipts.ts';
import type {Tables} from '../tables.ts';

/** The tables for what the register searches by, holds, longer or shorter retention, requests to erase, runs of the purge, and counts of answers. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await createIndexes(db);
  await createSearchTerms(db);
  await createHolds(db);
  await createErasures(db);
  await db.schema
    .createTable('answer_counts')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('notice', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('count', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('answer_counts_key', ['day', 'notice', 'answer', 'source'])
    .execute();
  await indexStoredReceipts(db);
}

/** Lists are newest first, a page at a time. What is rare has an index of its own, which is as small as it is. */
async function createIndexes(db: Kysely<Tables>): Promise<void> {
  const columns = ['received_at', 'log_index'];
  await db.schema.dropIndex('receipts_received_at').execute();
  await db.schema.createIndex('receipts_newest').on('receipts').columns(columns).execute();
  await db.schema
    .createIndex('receipts_erased')
    .on('receipts')
    .columns(columns)
    .where(sql`deleted_at`, 'is not', null)
    .execute();
  await db.schema
    .createIndex('receipts_unproven')
    .on('receipts')
    .columns(columns)
    .where(sql`unproven`, '<>', sql.lit(''))
    .execute();
  // Of the deleted receipts, which only become more, the purge need not know.
  await db.schema.dropIndex('receipts_retain_until').execute();
  await db.schema
    .createIndex('receipts_to_purge')
    .on('receipts')
    .column('retain_until')
    .where(sql`deleted_at`, 'is', null)
    .execute();
}

async function createSearchTerms(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('search_terms')
    .addColumn('unproven', 'integer', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('log_index', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('search_terms_key', [
      'purpose',
      'status',
      'unproven',
      'received_at',
      'log_index',
    ])
    .execute();
  await db.schema.createIndex('search_terms_receipt').on('search_terms').column('log_index').execute();
}

async function createHolds(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('holds')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('receipt', 'text', (column) => column.notNull())
    .addColumn('principal', 'text')
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('placed_at', 'text', (column) => column.notNull())
    .addColumn('placed_by', 'text', (column) => column.notNull())
    .addColumn('until', 'text')
    .addColumn('released_at', 'text')
    .addColumn('released_by', 'text')
    .addColumn('release_reason', 'text')
    .execute();
  for (const column of ['receipt', 'principal'] as const)
    await db.schema.createIndex(`holds_${column}`).on('holds').column(column).execute();
  await db.schema
    .createTable('visitor_retention')
    .addColumn('principal', 'text', (column) => column.primaryKey())
    .addColumn('months', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('set_at', 'text', (column) => column.notNull())
    .addColumn('set_by', 'text', (column) => column.notNull())
    .execute();
}

async function createErasures(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('erasure_requests')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('receipt', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('erased', 'bigint', (column) => column.notNull())
    .addColumn('held', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('decision', 'text')
    .execute();
  await db.schema
    .createIndex('erasure_requests_newest')
    .on('erasure_requests')
    .columns(['state', 'asked_at'])
    .execute();
  await db.schema
    .createTable('purge_runs')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('finished_at', 'text')
    .addColumn('deleted', 'bigint', (column) => column.notNull())
    .addColumn('held', 'bigint', (column) => column.notNull())
    .execute();
}
