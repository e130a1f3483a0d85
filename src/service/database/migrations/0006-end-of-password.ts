import type {Kysely} from 'kysely';
import type {Tables} from '../tables.ts';

/** The end of a password that is for one sign-in. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('people').addColumn('password_until', 'text').execute();
}
