import {addMonths, type CalendarDate} from '../../platform/pure/calendar.ts';
import type {Database} from '../database/tables.ts';

/**
 * How long the audit trail, ended holds and finished requests to erase are kept, in months: as long as receipts by default, because they
 * say who did what with those.
 */
export const RECORD_MONTHS = 72;

/** Deletes holds that ended long ago, and requests of visitors that were finished long ago. */
export async function purgeDecisions(db: Database, today: CalendarDate): Promise<void> {
  const before = addMonths(today, -RECORD_MONTHS);
  await db
    .deleteFrom('holds')
    .where((eb) => eb.or([eb('released_at', '<', before), eb('until', '<', before)]))
    .execute();
  await db
    .deleteFrom('erasure_requests')
    .where('state', '<>', 'open')
    .where((eb) => eb(eb.fn.coalesce('decided_at', 'asked_at'), '<', before))
    .execute();
}
