import type {CalendarDate} from '../../platform/pure/calendar.ts';
import type {WorkingDays} from '../../rights/working-days.ts';
import {complaintDates} from '../../rights/statutory-dates.ts';
import {clockOfRequest} from './clock.ts';
import {type CaseRecord, closedOn, lastEvent} from './model.ts';
import {kindsOf} from './person-facts.ts';

/** One figure, by its name. */
export type Counts = Readonly<Record<string, number>>;

/** The figures of the cases that arrived in a period, for the annual report. Nothing in them is about a person. */
export interface CaseFigures {
  readonly requests: {
    readonly received: number;
    /** Answered or refused by the date of the law, and later. */
    readonly onTime: number;
    readonly late: number;
    readonly open: number;
    /** Open, and the date of the law is over. */
    readonly overdue: number;
    readonly closedWithoutAnswer: number;
    /** By ground. */
    readonly extended: Counts;
    readonly refused: Counts;
    readonly outcomes: Counts;
    /** By right. A request can be about several. */
    readonly rights: Counts;
    readonly channels: Counts;
  };
  readonly complaints: {
    readonly received: number;
    readonly acknowledgedOnTime: number;
    readonly acknowledgedLate: number;
    readonly notAcknowledged: number;
    readonly open: number;
    readonly closedWithoutAnswer: number;
    readonly outcomes: Counts;
    readonly channels: Counts;
  };
}

/** The period and the calendar that figures are computed with. The last day of the period belongs to it. */
export interface FiguresPeriod {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly today: CalendarDate;
  readonly days: WorkingDays;
}

/** The figures of the cases that arrived in a period, as they are on one day. */
export function caseFigures(all: readonly CaseRecord[], period: FiguresPeriod): CaseFigures {
  const inPeriod = all.filter(({arrived}) => arrived >= period.from && arrived <= period.to);
  return {
    requests: requestFigures(
      inPeriod.filter(({kind}) => kind === 'request'),
      period,
    ),
    complaints: complaintFigures(
      inPeriod.filter(({kind}) => kind === 'complaint'),
      period,
    ),
  };
}

function requestFigures(
  records: readonly CaseRecord[],
  {today, days}: FiguresPeriod,
): CaseFigures['requests'] {
  const timed = records.map((record) => ({record, ...timing(record, today, days)}));
  const answered = timed.filter(({isAnswered}) => isAnswered);
  const open = timed.filter(({closed}) => closed === undefined);
  return {
    received: records.length,
    onTime: answered.filter(({isLate}) => !isLate).length,
    late: answered.filter(({isLate}) => isLate).length,
    open: open.length,
    overdue: open.filter(({isLate}) => isLate).length,
    closedWithoutAnswer: timed.length - answered.length - open.length,
    extended: countDetails(records, 'extended', 'ground'),
    refused: countDetails(records.filter(isClosed), 'refused', 'ground'),
    outcomes: countDetails(records.filter(isClosed), 'outcome', 'outcome'),
    rights: countTexts(records.flatMap(kindsOf)),
    channels: countTexts(records.map(({channel}) => channel)),
  };
}

function timing(record: CaseRecord, today: CalendarDate, days: WorkingDays) {
  const closed = closedOn(record);
  const end = lastEvent(record, 'outcome', 'refused', 'closed');
  const {due} = clockOfRequest(record, today, days);
  return {
    closed,
    isAnswered: closed !== undefined && end?.type !== 'closed',
    isLate: (closed ?? today) > due,
  };
}

function complaintFigures(records: readonly CaseRecord[], {days}: FiguresPeriod): CaseFigures['complaints'] {
  const letters = records.map((record) => {
    // A complaint that was finished at once needs no letter of its own that acknowledges it.
    const letter = record.events.find(({type}) => type === 'acknowledged' || type === 'outcome');
    return {letter, by: complaintDates(record.arrived, days).acknowledge};
  });
  const sent = letters.flatMap(({letter, by}) => (letter ? [letter.day <= by] : []));
  const closed = records.filter(isClosed);
  return {
    received: records.length,
    acknowledgedOnTime: sent.filter(Boolean).length,
    acknowledgedLate: sent.filter((isOnTime) => !isOnTime).length,
    notAcknowledged: records.length - sent.length,
    open: records.length - closed.length,
    closedWithoutAnswer: closed.filter((record) => lastEvent(record, 'outcome', 'closed')?.type === 'closed')
      .length,
    outcomes: countDetails(closed, 'outcome', 'outcome'),
    channels: countTexts(records.map(({channel}) => channel)),
  };
}

function isClosed(record: CaseRecord): boolean {
  return closedOn(record) !== undefined;
}

/** Counts the cases whose newest ending, or whose extension, is of `type`, by a detail of it. */
function countDetails(
  records: readonly CaseRecord[],
  type: 'extended' | 'refused' | 'outcome',
  detail: string,
): Counts {
  const types = type === 'extended' ? (['extended'] as const) : (['outcome', 'refused', 'closed'] as const);
  const found = records.flatMap((record) => {
    const event = lastEvent(record, ...types);
    return event?.type === type ? [event.details[detail] ?? ''] : [];
  });
  return countTexts(found);
}

function countTexts(texts: readonly string[]): Counts {
  const counts: Record<string, number> = {};
  for (const text of [...texts].sort()) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}
