import assert from 'node:assert/strict';
import {it} from 'node:test';
import {openDatabase} from '../../../src/service/database/open-database.ts';
import {listPurgeRuns, purgeReceipts} from '../../../src/service/receipts/purge.ts';
import {describeEachDatabase} from '../database/each-database.ts';

const noon = Date.parse('2032-12-01T12:00:00Z');

describeEachDatabase('the daily deletion', (createDatabase) => {
  it('notes when it started and when it finished', async () => {
    await using db = await openDatabase(await createDatabase());
    let time = noon;
    await purgeReceipts(db, () => (time += 1000));
    const [run] = await listPurgeRuns(db, 1);
    assert.ok(run?.finished_at && run.finished_at > run.started_at);
  });

  it('deletes decisions about receipts six years after their end', async () => {
    await using db = await openDatabase(await createDatabase());
    const hold = {receipt: 'r', principal: null, reason: 'Claim', placed_at: '2020-01-01', placed_by: 'Alex'};
    const released = {...hold, until: null, released_by: 'Alex', release_reason: 'Settled'};
    const unreleased = {...hold, released_at: null, released_by: null, release_reason: null};
    await db
      .insertInto('holds')
      .values([
        {...released, id: 'released long ago', released_at: '2026-11-30T12:00:00.000Z'},
        {...released, id: 'released', released_at: '2026-12-01T12:00:00.000Z'},
        {...unreleased, id: 'ended long ago', until: '2026-11-30'},
        {...unreleased, id: 'ended', until: '2026-12-01'},
        {...unreleased, id: 'without an end', until: null},
      ])
      .execute();
    const asked = {
      receipt: 'r',
      scope: 'visitor',
      erased: 0,
      held: 1,
      decided_by: null,
      decision: null,
    } as const;
    await db
      .insertInto('erasure_requests')
      .values([
        {...asked, id: 'open', asked_at: '2020-01-01', state: 'open', decided_at: null},
        {
          ...asked,
          id: 'done long ago',
          asked_at: '2026-11-30T12:00:00.000Z',
          state: 'done',
          decided_at: null,
        },
        {...asked, id: 'refused', asked_at: '2020-01-01', state: 'refused', decided_at: '2026-12-01'},
      ])
      .execute();
    await purgeReceipts(db, () => noon);
    const left = async (table: 'holds' | 'erasure_requests'): Promise<readonly string[]> =>
      (await db.selectFrom(table).select('id').orderBy('id').execute()).map(({id}) => id);
    assert.deepEqual(await left('holds'), ['ended', 'released', 'without an end']);
    assert.deepEqual(await left('erasure_requests'), ['open', 'refused']);
  });
});
