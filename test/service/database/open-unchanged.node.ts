import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {it} from 'node:test';
import {rotateSigningKey, verifyDatabase} from '../../../src/service/administration.ts';
import {isPostgres, openDatabase, openUnchanged} from '../../../src/service/database/open-database.ts';
import {describeEachDatabase} from './each-database.ts';

describeEachDatabase(
  'a command that must not change the tables',
  (createDatabase) => {
    it('verifies a database of an older version as it is, and names what is missing', async () => {
      const database = await createDatabase();
      const last = await olderDatabase(database);
      const {faults, pending} = await verifyDatabase(database);
      assert.deepEqual([faults, pending], [[], [last]]);
      await assert.rejects(rotateSigningKey(database), /older version of Privacy Desk.*Nothing was changed/);
      assert.deepEqual((await verifyDatabase(database)).pending, [last]);
    });

    it('refuses a database that is not ours, and creates nothing in it', async () => {
      const database = await createDatabase();
      if (!isPostgres(database)) await writeFile(database, '');
      await assert.rejects(verifyDatabase(database), /has no tables of Privacy Desk/);
      await assert.rejects(rotateSigningKey(database), /has no tables of Privacy Desk/);
      const db = await openDatabase(database);
      const keys = await db.selectFrom('signing_keys').selectAll().execute();
      await db.destroy();
      assert.deepEqual(keys, []);
    });

    it('can write nothing when it only reads', async (t) => {
      const database = await createDatabase();
      await (await openDatabase(database)).destroy();
      const {db} = await openUnchanged(database, {isReadOnly: true});
      t.after(() => db.destroy());
      await assert.rejects(db.deleteFrom('receipts').execute(), /read-?only/);
    });
  },
  {isEmpty: true},
);

/** Makes a database look as if the last change was never made. Resolves with its name. */
async function olderDatabase(database: string): Promise<string> {
  const db = await openDatabase(database);
  const done = db.$extendTables<{kysely_migration: {name: string}}>();
  const {name} = await done
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  await done.deleteFrom('kysely_migration').where('name', '=', name).execute();
  await db.destroy();
  return name;
}
