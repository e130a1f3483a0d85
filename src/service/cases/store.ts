import {sql} from 'kysely';
import type {CalendarDate} from '../../platform/pure/calendar.ts';
import type {Database} from '../database/tables.ts';
import {transact} from '../database/transact.ts';
import {type CaseEvent, type CaseRecord, closedOn} from './model.ts';
import {keepFormerLinks, replacedOn} from './former-links.ts';
import {type NewOutgoing, insertOutgoing} from './outgoing/outgoing.ts';
import {readdressWaiting} from './outgoing/readdress.ts';
import {eventsByReference, recordOf, rowOfEvent} from './rows.ts';

/** A case to store, with the hashes of its secrets. */
export interface CaseToStore extends CaseRecord {
  readonly formKeyHash: string | null;
  readonly statusHash: string;
  readonly emailHash: string | null;
}

/** The cases in the database. */
export interface CaseStore {
  /** Stores a case with what is to be sent. Resolves with its reference: that of an earlier case if the same form was sent before. */
  insert(record: CaseToStore, outgoing: readonly NewOutgoing[]): Promise<string>;
  get(reference: string): Promise<CaseRecord | undefined>;
  byHash(column: 'status_hash' | 'email_hash', hash: string): Promise<CaseRecord | undefined>;
  /** The day on which the link with this hash was replaced by a newer one; `undefined` when it never was one. */
  replacedOn(hash: string): Promise<CalendarDate | undefined>;
  /** Open cases, or closed ones with the latest first. */
  list(
    state: 'open' | 'closed',
    page?: {readonly limit: number; readonly offset: number},
  ): Promise<readonly CaseRecord[]>;
  all(): Promise<readonly CaseRecord[]>;
  /**
   * Adds what `compose` makes of the current record, in one transaction. It can run more than once, and may throw to add nothing.
   * Resolves with the new record and with what was added, or with `undefined` when there is no such case.
   */
  add<Part extends Addition>(
    reference: string,
    compose: (record: CaseRecord) => Part,
  ): Promise<AddedToCase<Part> | undefined>;
  /** Deletes cases of `kind` that were closed before `day`, with their history and letters. Resolves with how many. */
  purge(kind: string, day: CalendarDate): Promise<number>;
}

/** Events to add to a case, and what is to be sent with them. */
export interface Addition {
  readonly events: readonly CaseEvent[];
  readonly outgoing?: readonly NewOutgoing[];
  /** The facts that replace those of the case. */
  readonly corrected?: CaseFacts;
  /** Hashes that replace those of the case, so that earlier links no longer open it. */
  readonly hashes?: {readonly statusHash?: string; readonly emailHash: string | null};
  /** Letters that wait for an e-mail address go to another one, or to none. */
  readonly readdress?: {readonly from: string; readonly to: string | undefined};
}

/** The facts of a case that can be corrected. */
export type CaseFacts = Pick<CaseRecord, 'kind' | 'arrived' | 'language' | 'answers'>;

/** A case after something was added to it. */
export interface AddedToCase<Part extends Addition> {
  readonly record: CaseRecord;
  /** What `compose` returned for the transaction that was committed. */
  readonly addition: Part;
}

/** The cases in `db`. */
export function createCaseStore(db: Database): CaseStore {
  return {
    insert: (record, outgoing) => transact(db, (transaction) => insertCase(transaction, record, outgoing)),
    get: (reference) => readCase(db, 'reference', reference),
    byHash: (column, hash) => readCase(db, column, hash),
    replacedOn: (hash) => replacedOn(db, hash),
    async list(state, {limit, offset} = {limit: 10_000, offset: 0}) {
      const query = db.selectFrom('cases').selectAll().limit(limit).offset(offset);
      const rows =
        state === 'open'
          ? query.where('closed_on', 'is', null).orderBy('arrived').orderBy('reference')
          : query.where('closed_on', 'is not', null).orderBy('closed_on', 'desc').orderBy('reference');
      return withEvents(db, await rows.execute());
    },
    all: async () => withEvents(db, await db.selectFrom('cases').selectAll().orderBy('reference').execute()),
    add: (reference, compose) => transact(db, (transaction) => addToCase(transaction, reference, compose)),
    purge: (kind, day) => transact(db, (transaction) => purgeClosed(transaction, kind, day)),
  };
}

async function insertCase(
  db: Database,
  record: CaseToStore,
  outgoing: readonly NewOutgoing[],
): Promise<string> {
  const {reference, receivedAt, channel, formKeyHash} = record;
  const inserted = await db
    .insertInto('cases')
    .values({
      ...{reference, channel, ...factsRow(record)},
      received_at: receivedAt,
      events: record.events.length,
      closed_on: null,
      form_key: formKeyHash,
      status_hash: record.statusHash,
      email_hash: record.emailHash,
    })
    // Of all unique columns: PostgreSQL may find the hash of the secret first, which comes from the same key.
    .onConflict((conflict) => conflict.doNothing())
    .returning('reference')
    .executeTakeFirst();
  if (!inserted) return referenceOfForm(db, formKeyHash);
  await db
    .insertInto('case_events')
    .values(record.events.map((event, position) => rowOfEvent(reference, position, event)))
    .execute();
  await insertOutgoing(db, outgoing);
  return reference;
}

function factsRow({kind, arrived, language, answers}: CaseFacts) {
  return {kind, arrived, language, answers: JSON.stringify(answers)};
}

function hashesRow({statusHash, emailHash}: NonNullable<Addition['hashes']>) {
  return {email_hash: emailHash, ...(statusHash === undefined ? {} : {status_hash: statusHash})};
}

async function referenceOfForm(db: Database, formKeyHash: string | null): Promise<string> {
  const {reference} = await db
    .selectFrom('cases')
    .select('reference')
    .where('form_key', '=', formKeyHash)
    .executeTakeFirstOrThrow();
  return reference;
}

async function readCase(
  db: Database,
  column: 'reference' | 'status_hash' | 'email_hash',
  value: string,
): Promise<CaseRecord | undefined> {
  const rows = await db.selectFrom('cases').selectAll().where(column, '=', value).execute();
  const [record] = await withEvents(db, rows);
  return record;
}

async function withEvents(
  db: Database,
  rows: readonly Parameters<typeof recordOf>[0][],
): Promise<readonly CaseRecord[]> {
  const events = await eventsByReference(
    db,
    rows.map(({reference}) => reference),
  );
  return rows.map((row) => recordOf(row, events.get(row.reference) ?? []));
}

/** Adds events to a case within a transaction: see `CaseStore.add`. */
export async function addToCase<Part extends Addition>(
  db: Database,
  reference: string,
  compose: (record: CaseRecord) => Part,
): Promise<AddedToCase<Part> | undefined> {
  // Locks the row, so that two additions do not take the same position.
  await db
    .updateTable('cases')
    .set({events: sql`events`})
    .where('reference', '=', reference)
    .execute();
  const record = await readCase(db, 'reference', reference);
  if (!record) return undefined;
  const addition = compose(record);
  const {events, outgoing = [], corrected = {}, readdress} = addition;
  const next = {...record, ...corrected, events: [...record.events, ...events]};
  if (events.length > 0)
    await db
      .insertInto('case_events')
      .values(events.map((event, index) => rowOfEvent(reference, record.events.length + index, event)))
      .execute();
  const {statusHash} = addition.hashes ?? {};
  const [first] = events;
  if (statusHash !== undefined && first) await keepFormerLinks(db, reference, first.day);
  await db
    .updateTable('cases')
    .set({
      ...{events: next.events.length, closed_on: closedOn(next) ?? null},
      ...(addition.corrected ? factsRow(next) : {}),
      ...(addition.hashes ? hashesRow(addition.hashes) : {}),
    })
    .where('reference', '=', reference)
    .execute();
  if (readdress) await readdressWaiting(db, reference, readdress);
  await insertOutgoing(db, outgoing);
  return {record: next, addition};
}

async function purgeClosed(db: Database, kind: string, day: CalendarDate): Promise<number> {
  const rows = await db
    .deleteFrom('cases')
    .where('kind', '=', kind)
    .where('closed_on', '<', day)
    .returning('reference')
    .execute();
  for (const {reference} of rows) {
    await db.deleteFrom('case_events').where('reference', '=', reference).execute();
    await db.deleteFrom('outgoing').where('reference', '=', reference).execute();
    await db.deleteFrom('former_links').where('reference', '=', reference).execute();
  }
  return rows.length;
}
