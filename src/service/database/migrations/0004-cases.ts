import type {Kysely} from 'kysely';
import {londonDate} from '../../../platform/pure/calendar.ts';
import type {Tables} from '../tables.ts';

/** Cases with their history, and what waits to be sent. The submissions move over. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('cases')
    .addColumn('reference', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('arrived', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('answers', 'text', (column) => column.notNull())
    .addColumn('events', 'integer', (column) => column.notNull())
    .addColumn('closed_on', 'text')
    .addColumn('form_key', 'text', (column) => column.unique())
    .addColumn('status_hash', 'text', (column) => column.unique())
    .addColumn('email_hash', 'text', (column) => column.unique())
    .execute();
  await db.schema.createIndex('cases_closed_on').on('cases').column('closed_on').execute();
  await db.schema
    .createTable('case_events')
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text')
    .addColumn('details', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_events_key', ['reference', 'position'])
    .execute();
  await createOutgoing(db);
  await moveSubmissions(db);
}

async function createOutgoing(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('outgoing')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('next_try_at', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('error', 'text')
    .execute();
  await db.schema.createIndex('outgoing_next_try_at').on('outgoing').column('next_try_at').execute();
  await db.schema.createIndex('outgoing_reference').on('outgoing').column('reference').execute();
  await db.schema
    .createTable('calendar_feeds')
    .addColumn('person', 'text', (column) => column.primaryKey())
    .addColumn('secret_hash', 'text', (column) => column.notNull().unique())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
}

/** The table of the first version, which this change removes. */
interface SubmissionTable {
  readonly reference: string;
  readonly kind: string;
  readonly received_at: string;
  readonly answers: string;
  readonly dates: string;
}

async function moveSubmissions(db: Kysely<Tables>): Promise<void> {
  const old = db.$extendTables<{submissions: SubmissionTable}>();
  for (const row of await old.selectFrom('submissions').selectAll().execute()) {
    const {reference, kind, received_at, answers} = row;
    const arrived = londonDate(Date.parse(received_at));
    const facts = {channel: 'form', language: 'en', events: 1, closed_on: null};
    const hashes = {form_key: null, status_hash: null, email_hash: null};
    await db
      .insertInto('cases')
      .values({reference, kind, arrived, received_at, answers, ...facts, ...hashes})
      .execute();
    const event = {reference, position: 0, type: 'received', day: arrived, at: received_at};
    await db
      .insertInto('case_events')
      .values({...event, by: null, details: '{}'})
      .execute();
  }
  await db.schema.dropTable('submissions').execute();
}
