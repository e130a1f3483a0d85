import {addDays, addMonths, type CalendarDate} from '../../platform/pure/calendar.ts';
import {readRetention} from '../receipts/retention.ts';
import type {CaseKind} from './model.ts';
import {type CaseSettings, defaultCaseRetention} from './settings.ts';
import type {CaseStore} from './store.ts';

const kinds: readonly CaseKind[] = ['request', 'complaint'];

/**
 * Deletes the cases that were closed longer ago than their period. A case that was closed on 1 December 2026 and is kept for three years is
 * deleted from 2 December 2029 on. Resolves with how many.
 */
export async function purgeClosedCases(
  store: CaseStore,
  {retention = {}}: CaseSettings,
  today: CalendarDate,
): Promise<number> {
  let deleted = 0;
  for (const kind of kinds) {
    const {months, days} = readRetention(retention[kind] ?? defaultCaseRetention[kind]);
    deleted += await store.purge(kind, addMonths(addDays(today, -days), -months));
  }
  return deleted;
}
