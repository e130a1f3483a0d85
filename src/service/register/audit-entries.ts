import {addDays, type CalendarDate, londonDate} from '../../platform/pure/calendar.ts';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {AuditTable, Database} from '../database/tables.ts';

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
  if (from !== undefined) query = query.where('at', '>=', startOfDay(from));
  if (to !== undefined) query = query.where('at', '<', startOfDay(addDays(to, 1)));
  if (before !== undefined)
    query = query.where(({eb, or, and}) =>
      or([eb('at', '<', before.at), and([eb('at', '=', before.at), eb('id', '<', before.id)])]),
    );
  return query.execute();
}

const HOUR = 3_600_000;

/** When a day begins in London, in UTC: in summer an hour before the day in UTC. */
function startOfDay(day: CalendarDate): string {
  const midnight = Date.parse(day);
  return isoMilliseconds(londonDate(midnight - HOUR) === day ? midnight - HOUR : midnight);
}
