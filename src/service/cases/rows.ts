import type {CalendarDate} from '../../platform/pure/calendar.ts';
import type {Answers} from '../../rights/form.ts';
import type {CaseEventTable, CaseTable} from '../database/case-tables.ts';
import type {Database} from '../database/tables.ts';
import type {
  CaseChannel,
  CaseEvent,
  CaseEventType,
  CaseKind,
  CaseLanguage,
  CaseRecord,
  EventDetails,
} from './model.ts';

/** How many references one query may name: SQLite has a limit for parameters. */
const CHUNK = 500;

/** The row of an event. */
export function rowOfEvent(reference: string, position: number, event: CaseEvent): CaseEventTable {
  const {type, day, at, by, details} = event;
  return {reference, position, type, day, at, by, details: JSON.stringify(details)};
}

/** The record of a row. The service has written it, so its values are not checked. */
export function recordOf(row: CaseTable, events: readonly CaseEvent[]): CaseRecord {
  return {
    reference: row.reference,
    kind: row.kind as CaseKind,
    arrived: row.arrived as CalendarDate,
    receivedAt: row.received_at,
    channel: row.channel as CaseChannel,
    language: row.language as CaseLanguage,
    answers: JSON.parse(row.answers) as Answers,
    events,
  };
}

/** The events of cases, oldest first. */
export async function eventsByReference(
  db: Database,
  references: readonly string[],
): Promise<ReadonlyMap<string, readonly CaseEvent[]>> {
  const found = new Map<string, CaseEvent[]>();
  for (let start = 0; start < references.length; start += CHUNK) {
    const rows = await db
      .selectFrom('case_events')
      .selectAll()
      .where('reference', 'in', references.slice(start, start + CHUNK))
      .orderBy('reference')
      .orderBy('position')
      .execute();
    for (const row of rows) {
      const list = found.get(row.reference) ?? [];
      list.push(eventOf(row));
      found.set(row.reference, list);
    }
  }
  return found;
}

function eventOf({type, day, at, by, details}: CaseEventTable): CaseEvent {
  return {
    type: type as CaseEventType,
    day: day as CalendarDate,
    at,
    by,
    details: JSON.parse(details) as EventDetails,
  };
}
