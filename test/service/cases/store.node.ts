import assert from 'node:assert/strict';
import {it} from 'node:test';
import {Kysely} from 'kysely';
import {createCases, type Cases} from '../../../src/service/cases/cases.ts';
import type {CaseEvent} from '../../../src/service/cases/model.ts';
import {up as receiptsAndLog} from '../../../src/service/database/migrations/0001-receipts-and-log.ts';
import {up as moveToCases} from '../../../src/service/database/migrations/0004-cases.ts';
import {isPostgres, openDatabase} from '../../../src/service/database/open-database.ts';
import {postgresDialect} from '../../../src/service/database/postgres-dialect.ts';
import {sqliteDialect} from '../../../src/service/database/sqlite-dialect.ts';
import type {Tables} from '../../../src/service/database/tables.ts';
import {day} from '../../rights/day.ts';
import {describeEachDatabase} from '../database/each-database.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const answers = {kinds: ['access'], replyBy: 'email', email: 'person@example.org'};
const note = (text: string): CaseEvent => ({
  type: 'note',
  day: day('2026-11-24'),
  at: '2026-11-24T09:00:00.000Z',
  by: 'officer',
  details: {text},
});

describeEachDatabase('cases', (createDatabase) => {
  const open = async (): Promise<{cases: Cases; close: () => Promise<void>}> => {
    const db = await openDatabase(await createDatabase());
    return {cases: createCases({db, settings: {}, now: () => NOW}), close: () => db.destroy()};
  };

  it('keep what arrived, and show the person dates but no answers', async () => {
    const {cases, close} = await open();
    const {record, secret} = await cases.create({kind: 'request', answers});
    assert.deepEqual(await cases.store.get(record.reference), record);
    const status = await cases.status(secret);
    assert.equal(status?.due, '2026-12-23');
    assert.ok(!JSON.stringify(status).includes('person@example.org'));
    assert.equal(await cases.status('another'), undefined);
    await close();
  });

  it('count from the day on which a letter arrived', async () => {
    const {cases, close} = await open();
    const {record, secret} = await cases.create({
      ...{kind: 'complaint', answers, channel: 'post', by: 'officer'},
      arrived: day('2026-11-20'),
    });
    assert.equal((await cases.status(secret))?.due, '2026-12-21');
    assert.deepEqual([record.arrived, record.events[0]?.by], ['2026-11-20', 'officer']);
    await close();
  });

  it('make one case of a form that is sent several times at once', async () => {
    const {cases, close} = await open();
    for (let index = 0; index < 20; index += 1) {
      const form = {kind: 'request', answers, formKey: `${index}`.padEnd(43, 'k')} as const;
      const created = await Promise.all(Array.from({length: 8}, () => cases.create(form)));
      assert.equal(new Set(created.map(({record}) => record.reference)).size, 1);
      assert.equal(new Set(created.map(({secret}) => secret)).size, 1);
    }
    assert.equal((await cases.store.all()).length, 20);
    await close();
  });

  it('lose no event when several are added at once', async () => {
    const {cases, close} = await open();
    const {reference} = (await cases.create({kind: 'request', answers})).record;
    const texts = ['1', '2', '3', '4', '5', '6'];
    await Promise.all(texts.map((text) => cases.store.add(reference, () => ({events: [note(text)]}))));
    const record = await cases.store.get(reference);
    assert.deepEqual(
      record?.events
        .slice(1)
        .map(({details}) => details['text'])
        .sort(),
      texts,
    );
    await close();
  });

  it('are deleted after their period, with their history, and not before', async () => {
    const {cases, close} = await open();
    const kept = (await cases.create({kind: 'request', answers})).record.reference;
    const {record, secret} = await cases.create({kind: 'request', answers});
    const old = record.reference;
    await cases.store.add(old, () => ({events: [note('')], hashes: {statusHash: 'newer', emailHash: null}}));
    assert.equal(await cases.linkReplacedOn(secret), '2026-11-24');
    const closed: CaseEvent = {...note(''), type: 'closed'};
    await cases.store.add(old, () => ({events: [closed]}));
    assert.equal(await cases.store.purge('request', day('2026-11-24')), 0);
    assert.equal(await cases.store.purge('complaint', day('2026-11-25')), 0);
    assert.equal(await cases.store.purge('request', day('2026-11-25')), 1);
    assert.deepEqual(
      (await cases.store.all()).map(({reference}) => reference),
      [kept],
    );
    assert.equal(await cases.store.add(old, () => ({events: [note('late')]})), undefined);
    assert.equal(await cases.linkReplacedOn(secret), undefined);
    await close();
  });

  it('are kept for the period of their kind', async () => {
    const db = await openDatabase(await createDatabase());
    let now = NOW;
    const settings = {retention: {complaint: 'P1M'}};
    const cases = createCases({db, settings, now: () => now});
    for (const kind of ['request', 'complaint'] as const) {
      const {reference} = (await cases.create({kind, answers})).record;
      await cases.store.add(reference, () => ({events: [{...note(''), type: 'closed'}]}));
    }
    const kinds: string[] = [];
    for (const time of ['2026-12-24', '2026-12-25', '2029-11-24', '2029-11-25']) {
      now = Date.parse(`${time}T12:00:00Z`);
      await cases.purge();
      kinds.push(
        (await cases.store.all())
          .map(({kind}) => kind)
          .sort()
          .join(),
      );
    }
    assert.deepEqual(kinds, ['complaint,request', 'request', 'request', '']);
    await db.destroy();
  });
});

describeEachDatabase(
  'cases in a database of an earlier version',
  (createDatabase) => {
    it('take over the submissions of an earlier version', async () => {
      const address = await createDatabase();
      const dialect = isPostgres(address) ? postgresDialect(address, {}) : sqliteDialect(address);
      const db = new Kysely<Tables & {submissions: Record<string, string>}>({dialect});
      await receiptsAndLog(db);
      const old = {reference: 'REQ-AAAA-BBBB', kind: 'request', received_at: '2026-07-01T23:30:00.000Z'};
      await db
        .insertInto('submissions')
        .values({...old, answers: JSON.stringify(answers), dates: '{}'})
        .execute();
      await moveToCases(db);
      const cases = createCases({db: db, settings: {}, now: () => NOW});
      const [record] = await cases.store.all();
      assert.deepEqual(
        [record?.reference, record?.arrived, record?.answers],
        [old.reference, '2026-07-02', answers],
      );
      assert.equal(
        (await db.introspection.getTables()).some(({name}) => name === 'submissions'),
        false,
      );
      await db.destroy();
    });
  },
  {isEmpty: true},
);
