import type {CalendarDate} from '../../platform/pure/calendar.ts';
import type {Database} from '../database/tables.ts';

/** Keeps the hashes of the links that a case has now, because `day` brings new ones. */
export async function keepFormerLinks(db: Database, reference: string, day: CalendarDate): Promise<void> {
  const links = await db
    .selectFrom('cases')
    .select(['status_hash', 'email_hash'])
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
  const rows = [links.status_hash, links.email_hash].flatMap((hash) =>
    hash === null ? [] : [{hash, reference, replaced_on: day}],
  );
  if (rows.length > 0) await db.insertInto('former_links').values(rows).execute();
}

/** The day on which a new link was sent in place of the one with this hash; `undefined` when there was no such link. */
export async function replacedOn(db: Database, hash: string): Promise<CalendarDate | undefined> {
  const row = await db
    .selectFrom('former_links')
    .select('replaced_on')
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row?.replaced_on as CalendarDate | undefined;
}
