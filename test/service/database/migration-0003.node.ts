import assert from 'node:assert/strict';
import {it} from 'node:test';
import {Kysely} from 'kysely';
import {up as createReceipts} from '../../../src/service/database/migrations/0001-receipts-and-log.ts';
import {isPostgres, openDatabase} from '../../../src/service/database/open-database.ts';
import {postgresDialect} from '../../../src/service/database/postgres-dialect.ts';
import {sqliteDialect} from '../../../src/service/database/sqlite-dialect.ts';
import type {Tables} from '../../../src/service/database/tables.ts';
import {searchReceipts} from '../../../src/service/receipts/search-receipts.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {describeEachDatabase} from './each-database.ts';

/** A database as the first version left it: one receipt with content, and one without. */
async function oldDatabase(address: string): Promise<void> {
  const dialect = isPostgres(address) ? postgresDialect(address, {}) : sqliteDialect(address);
  await using db = new Kysely<Tables & {kysely_migration: {name: string; timestamp: string}}>({dialect});
  await createReceipts(db);
  await db.schema
    .createTable('kysely_migration')
    .addColumn('name', 'varchar(255)', (column) => column.primaryKey())
    .addColumn('timestamp', 'varchar(255)', (column) => column.notNull())
    .execute();
  const done = {name: '0001-receipts-and-log', timestamp: '2026-11-01T00:00:00.000Z'};
  await db.insertInto('kysely_migration').values(done).execute();
  const receipt = await validReceipt();
  const row = {
    reference: receipt.consentReceiptID.slice(0, 8),
    leaf: '',
    principal: receipt.piiPrincipalId,
    salt: '',
    jws: 'a.b.c',
    unproven: 'noticeSha256',
    retain_until: '2033-05-22',
    received_at: '2026-11-23T16:00:00.000Z',
    deleted_at: null,
    reason: null,
  };
  await db
    .insertInto('receipts')
    .values([
      {...row, id: receipt.consentReceiptID, log_index: 0, body: JSON.stringify(receipt)},
      {
        ...row,
        id: 'deleted',
        log_index: 1,
        body: null,
        deleted_at: '2026-11-24T00:00:00.000Z',
        reason: 'requested',
      },
    ])
    .execute();
}

describeEachDatabase(
  'a database of the first version',
  (createDatabase) => {
    it('is indexed and counted when it is opened, once', async () => {
      const address = await createDatabase();
      await oldDatabase(address);
      for (let opened = 0; opened < 2; opened += 1) {
        await using db = await openDatabase(address);
        const search = {limit: 10, today: '2026-12-01'};
        for (const [filter, expected] of [
          [{}, 2],
          [{purpose: 'analytics', status: 'given'}, 1],
          [{purpose: 'surveys', status: 'given'}, 0],
          [{mark: 'unproven', status: 'refused'}, 1],
          [{mark: 'erased'}, 1],
        ] as const)
          assert.equal((await searchReceipts(db, {...search, filter})).rows.length, expected);
        const counts = await db.selectFrom('answer_counts').selectAll().execute();
        // Rows of SQLite have no prototype.
        assert.deepEqual(
          counts.map((row) => ({...row})),
          [{day: '2026-11-23', notice: '2026-11-01', answer: 'accepted', source: 'receipts', count: 1}],
        );
      }
    });
  },
  {isEmpty: true},
);
