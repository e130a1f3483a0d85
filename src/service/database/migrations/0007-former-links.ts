import type {Kysely} from 'kysely';
import type {Tables} from '../tables.ts';

/** Links to a case that a correction of the e-mail address has replaced. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('former_links')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('reference', 'text', (column) => column.notNull())
    .addColumn('replaced_on', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('former_links_reference').on('former_links').column('reference').execute();
}
