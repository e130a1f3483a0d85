import {addDays, type CalendarDate} from '../../platform/pure/calendar.ts';
import type {AuditTable, Database} from '../database/tables.ts';
import {startOfLondonDay} from '../london-day.ts';

/** Which entries of the audit trail are shown. Absent members do not restrict. */
export interface AuditFilter {
  /** Name of the person who did something. */
  readonly person?: string;
  readonly subject?: string;
  /** First and last day, in London. */
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}

/** The newest entries that fit, newest first, after the entry `before` if there is one. */
export function auditEntries(
  db: Database,
  {person, subject, from, to}: AuditFilter,
  limit: number,
  before?: Pick<AuditTable, 'at' | 'id'>,
): Promise<readonly AuditTable[]> {
  let query = db.selectFrom('audit').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(limit);
  if (person !== undefined) query = query.where('person_name', '=', person);
  if (subject !== undefined) query = query.where('subject', '=', subject);
  if (from !== undefined) query = query.where('at', '>=', startOfLondonDay(from));
  if (to !== undefined) query = query.where('at', '<', startOfLondonDay(addDays(to, 1)));
  if (before !== undefined)
    query = query.where(({eb, or, and}) =>
      or([eb('at', '<', before.at), and([eb('at', '=', before.at), eb('id', '<', before.id)])]),
    );
  return query.execute();
}
