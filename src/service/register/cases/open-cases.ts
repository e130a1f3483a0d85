import {addDays, type CalendarDate} from '../../../platform/pure/calendar.ts';
import type {Cases} from '../../cases/cases.ts';
import {caseClock, type CaseClock} from '../../cases/clock.ts';
import type {CaseRecord} from '../../cases/model.ts';

/** An open case with its clock. */
export interface OpenCase {
  readonly record: CaseRecord;
  readonly clock: CaseClock;
}

/** Open cases by when they are due, each group with the earliest date first. */
export interface CasesByDueDate {
  readonly overdue: readonly OpenCase[];
  /** Due today or in the seven days after. */
  readonly soon: readonly OpenCase[];
  readonly later: readonly OpenCase[];
}

/** The open cases that `isWanted`; all of them by default. */
export async function openCases(
  {store, days, today}: Pick<Cases, 'store' | 'days' | 'today'>,
  isWanted: (record: CaseRecord) => boolean = () => true,
): Promise<CasesByDueDate> {
  const day = today();
  const open = (await store.list('open')).filter(isWanted).flatMap((record): readonly OpenCase[] => {
    const clock = caseClock(record, day, days);
    return clock ? [{record, clock}] : [];
  });
  return byDueDate(
    open.toSorted((one, other) => (one.clock.due < other.clock.due ? -1 : 1)),
    day,
  );
}

function byDueDate(open: readonly OpenCase[], today: CalendarDate): CasesByDueDate {
  const week = addDays(today, 7);
  return {
    overdue: open.filter(({clock}) => clock.due < today),
    soon: open.filter(({clock}) => clock.due >= today && clock.due <= week),
    later: open.filter(({clock}) => clock.due > week),
  };
}
