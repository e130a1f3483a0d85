import {type CalendarDate} from '../../platform/pure/calendar.ts';
import type {AnswerCountTable} from '../database/receipt-care-tables.ts';
import type {Database} from '../database/tables.ts';
import type {ReceiptCore} from './receipt-core.ts';
import {addedEvents, eventStatus} from './search-terms.ts';

/** An answer to count. */
export type CountedAnswer = Omit<AnswerCountTable, 'count'>;

/** Maximum characters of a version that are kept. A key in PostgreSQL has at most 2,700 bytes. */
export const MAX_NOTICE_LENGTH = 100;

/**
 * What a visitor's answer is counted as, and the version of the notice: `accepted` when some purpose was allowed, else `withdrawn`
 * when a consent ended, else `rejected`. `undefined` when the visitor did nothing, or only objected to an exception.
 */
export function countedAs(receipt: ReceiptCore): Pick<CountedAnswer, 'answer' | 'notice'> | undefined {
  const acts = addedEvents(receipt).filter(({by}) => by === 'dpv:DataSubject');
  const has = (...statuses: readonly string[]): boolean =>
    acts.some((event) => statuses.includes(eventStatus(event)));
  const notice = (acts.at(-1)?.notice ?? '').slice(0, MAX_NOTICE_LENGTH);
  if (has('given', 'renewed')) return {answer: 'accepted', notice};
  if (has('withdrawn')) return {answer: 'withdrawn', notice};
  return has('refused') ? {answer: 'rejected', notice} : undefined;
}

/**
 * How many versions of the notice are counted on one day. Anyone can send a version that does not exist, so without a limit the table
 * could be filled.
 */
const MAX_NOTICES = 20;

/** The version under which further versions of one day are counted together. */
export const OTHER_NOTICES = '(others)';

/** Adds answers to the counts of their days. Nothing about a visitor is stored. */
export async function addAnswerCounts(
  transaction: Database,
  answers: readonly CountedAnswer[],
): Promise<void> {
  const groups = new Map<string, AnswerCountTable>();
  for (const {day, notice, answer, source} of answers) {
    const key = JSON.stringify([day, notice, answer, source]);
    groups.set(key, {day, notice, answer, source, count: (groups.get(key)?.count ?? 0) + 1});
  }
  const known = await noticesOf(transaction, new Set(answers.map(({day}) => day)));
  // In one order, so that two processes do not wait for each other.
  for (const [, row] of [...groups].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const notices = known.get(row.day) ?? new Set();
    const isCounted = notices.has(row.notice) || notices.size < MAX_NOTICES;
    if (isCounted) notices.add(row.notice);
    known.set(row.day, notices);
    await addTo(transaction, isCounted ? row : {...row, notice: OTHER_NOTICES});
  }
}

async function addTo(transaction: Database, row: AnswerCountTable): Promise<void> {
  await transaction
    .insertInto('answer_counts')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['day', 'notice', 'answer', 'source'])
        .doUpdateSet(({eb, ref}) => ({count: eb(ref('answer_counts.count'), '+', row.count)})),
    )
    .execute();
}

async function noticesOf(db: Database, days: ReadonlySet<string>): Promise<Map<string, Set<string>>> {
  const notices = new Map<string, Set<string>>();
  for (const day of days) {
    const rows = await db
      .selectFrom('answer_counts')
      .select('notice')
      .distinct()
      .where('day', '=', day)
      .execute();
    notices.set(day, new Set(rows.map(({notice}) => notice)));
  }
  return notices;
}

/** How often answers were given from one day to another, both included, oldest first. */
export function readAnswerCounts(
  db: Database,
  from: CalendarDate,
  to: CalendarDate,
): Promise<readonly AnswerCountTable[]> {
  return db
    .selectFrom('answer_counts')
    .selectAll()
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .orderBy('notice')
    .execute();
}
