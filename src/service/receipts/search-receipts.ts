import {type ExpressionBuilder, sql} from 'kysely';
import type {Database, ReceiptTable, Tables} from '../database/tables.ts';
import {heldPlaces, isHeld} from './holds.ts';
import {type ReceiptFilter, receivedSpan} from './receipt-filter.ts';
import {receiptStatuses} from './search-terms.ts';

/** The place of a receipt in the list of all, which is newest first. */
export type ReceiptPlace = Pick<ReceiptTable, 'received_at' | 'log_index'>;

/** A page of receipts. */
export interface ReceiptPage {
  readonly rows: readonly FoundReceipt[];
  /** Where the next page begins, after this place; `undefined` on the last page. */
  readonly next?: ReceiptPlace | undefined;
}

/** The row of a receipt, and whether a hold keeps it from being deleted. */
export interface FoundReceipt extends ReceiptTable {
  readonly held: number;
}

export interface ReceiptSearch {
  readonly filter: ReceiptFilter;
  /** The place after which the page begins: the end of the page before it. */
  readonly after?: ReceiptPlace | undefined;
  /** How many receipts a page has. */
  readonly limit: number;
  /** Today in London, by which holds end. */
  readonly today: string;
}

/**
 * Finds a page of receipts, newest first. Every page takes about as long, however many receipts there are: it starts in an index at the
 * place where the last one ended.
 */
export async function searchReceipts(db: Database, search: ReceiptSearch): Promise<ReceiptPage> {
  const rows = usesTermsOnly(search.filter) ? await byTerms(db, search) : await byColumns(db, search);
  const page = rows.slice(0, search.limit);
  return {rows: page, next: rows.length > search.limit ? page.at(-1) : undefined};
}

/** Whether a search reads the index of purposes and statuses from its newest entry on: nothing else makes it smaller. */
function usesTermsOnly({reference, uuid, purpose, status, mark}: ReceiptFilter): boolean {
  const isNarrow = reference !== undefined || uuid !== undefined || mark === 'held' || mark === 'erased';
  return !isNarrow && (purpose !== undefined || status !== undefined);
}

async function byTerms(db: Database, search: ReceiptSearch): Promise<readonly FoundReceipt[]> {
  const {purpose = '', status, mark} = search.filter;
  const statuses = status ? [status] : receiptStatuses;
  const proven = mark === 'unproven' ? [1] : [0, 1];
  const places = new Map<number, ReceiptPlace>();
  // Each query reads one stretch of the index. One query for several would have to sort all that they find.
  for (const one of statuses)
    for (const unproven of proven)
      for (const place of await termPlaces(db, search, {purpose, status: one, unproven}))
        places.set(place.log_index, place);
  const newest = [...places.values()].sort(newestFirst).slice(0, search.limit + 1);
  if (newest.length === 0) return [];
  return selectFound(db, search.today)
    .where(
      'log_index',
      'in',
      newest.map(({log_index}) => log_index),
    )
    .execute();
}

function newestFirst(one: ReceiptPlace, other: ReceiptPlace): number {
  if (one.received_at !== other.received_at) return one.received_at < other.received_at ? 1 : -1;
  return other.log_index - one.log_index;
}

function termPlaces(
  db: Database,
  {filter, after, limit}: ReceiptSearch,
  {purpose, status, unproven}: {readonly purpose: string; readonly status: string; readonly unproven: number},
): Promise<readonly ReceiptPlace[]> {
  const {from, before} = receivedSpan(filter);
  return db
    .selectFrom('search_terms')
    .select(['received_at', 'log_index'])
    .where('purpose', '=', purpose)
    .where('status', '=', status)
    .where('unproven', '=', unproven)
    .$if(from !== undefined, (query) => query.where('received_at', '>=', from ?? ''))
    .$if(before !== undefined, (query) => query.where('received_at', '<', before ?? ''))
    .$if(after !== undefined, (query) => query.where(isAfter(after)))
    .orderBy('received_at', 'desc')
    .orderBy('log_index', 'desc')
    .limit(limit + 1)
    .execute();
}

async function byColumns(db: Database, search: ReceiptSearch): Promise<readonly FoundReceipt[]> {
  const {after, limit, today, filter} = search;
  const {reference, uuid, purpose = '', status, mark} = filter;
  const {from, before} = receivedSpan(filter);
  return (
    selectFound(db, today, mark === 'held')
      .$if(reference !== undefined, (query) => query.where('reference', '=', reference ?? ''))
      .$if(uuid !== undefined, (query) =>
        query.where((eb) =>
          eb.or([eb('id', '=', uuid ?? ''), eb('principal', '=', `urn:uuid:${uuid ?? ''}`)]),
        ),
      )
      .$if(purpose !== '' || status !== undefined, (query) =>
        query.where((eb) => hasTerm(eb, purpose, status ? [status] : receiptStatuses)),
      )
      // As a literal, because only then a database knows that its index of these fits.
      .$if(mark === 'unproven', (query) => query.where('unproven', '<>', sql.lit('')))
      .$if(mark === 'erased', (query) => query.where('deleted_at', 'is not', null))
      .$if(mark === 'held', (query) => query.where('log_index', 'in', heldPlaces(db, today)))
      .$if(from !== undefined, (query) => query.where('received_at', '>=', from ?? ''))
      .$if(before !== undefined, (query) => query.where('received_at', '<', before ?? ''))
      .$if(after !== undefined, (query) => query.where(isAfter(after)))
      .limit(limit + 1)
      .execute()
  );
}

function hasTerm(eb: ExpressionBuilder<Tables, 'receipts'>, purpose: string, statuses: readonly string[]) {
  return eb.exists(
    eb
      .selectFrom('search_terms')
      .select('search_terms.log_index')
      .where('purpose', '=', purpose)
      .where('status', 'in', statuses)
      // The whole key, so that SQLite does not read all entries of a status.
      .where('search_terms.unproven', 'in', [0, 1])
      .whereRef('search_terms.received_at', '=', 'receipts.received_at')
      .whereRef('search_terms.log_index', '=', 'receipts.log_index'),
  );
}

/** `isSmall`: few receipts are found in another way, and sorted. With an index in that order, SQLite would read all of it. */
function selectFound(db: Database, today: string, isSmall = false) {
  return db
    .selectFrom('receipts')
    .selectAll('receipts')
    .select((eb) => eb.case().when(isHeld(eb, today)).then(1).else(0).end().as('held'))
    .orderBy(isSmall ? sql`received_at || ''` : sql.ref('received_at'), 'desc')
    .orderBy('log_index', 'desc');
}

/** Row values compare as the order does: https://www.postgresql.org/docs/current/functions-comparisons.html#ROW-WISE-COMPARISON */
function isAfter({received_at, log_index}: ReceiptPlace = {received_at: '', log_index: 0}) {
  return sql<boolean>`(received_at, log_index) < (${received_at}, ${log_index})`;
}

/** How many purposes a list of them has at most. */
const MAX_PURPOSES = 200;

/** The purposes that receipts have answers about, in order. Each is found by a look into the index. */
export async function knownPurposes(db: Database): Promise<readonly string[]> {
  const purposes: string[] = [];
  for (let last = ''; purposes.length < MAX_PURPOSES;) {
    const row = await db
      .selectFrom('search_terms')
      .select('purpose')
      .where('purpose', '>', last)
      .orderBy('purpose')
      .limit(1)
      .executeTakeFirst();
    if (!row) break;
    purposes.push((last = row.purpose));
  }
  return purposes;
}
