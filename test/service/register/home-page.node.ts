import assert from 'node:assert/strict';
import {it} from 'node:test';
import {openDatabase} from '../../../src/service/database/open-database.ts';
import {until} from '../../drive/until.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {describeEachDatabase} from '../database/each-database.ts';
import {type RunningService, runningService} from '../running-service.ts';
import {caseService} from './cases/case-service.ts';
import {type RegisterClient, signIn, signInAgain} from './signed-in.ts';

describeEachDatabase('the first page of the register', (createDatabase) => {
  it('says that the log is intact, and after a change in the database that it is not', async (t) => {
    const database = await createDatabase();
    let service = await runningService({database});
    t.after(() => service.close());
    const receipt = await validReceipt();
    await service.post('/receipts', receipt, {'idempotency-key': receipt.consentReceiptID});
    const {person} = await signIn({url: service.url, database});
    service = await restart(service, database);
    await shows(
      await signInAgain(service.url, person.name),
      /The log of receipts is intact: 1 entry, verified on/,
    );

    const db = await openDatabase(database);
    await db.updateTable('receipts').set({body: '{}'}).execute();
    await db.destroy();
    service = await restart(service, database);
    await shows(
      await signInAgain(service.url, person.name),
      /not intact[\s\S]*Entry 0 \(receipt [\dA-F]{8}\) was altered/,
    );
  });

  it('counts the open cases, those that are overdue, and those that are due soon', async (t) => {
    const service = await caseService(await createDatabase());
    t.after(() => service.close());
    const home = async (day: string): Promise<string> =>
      (await (await service.on(day)).get('/register/')).text.replaceAll(/\s+/g, ' ');
    assert.doesNotMatch(await home('2026-11-02'), /Open requests and complaints/);
    await service.send('requests', {
      kinds: ['access'],
      name: 'Alex',
      replyBy: 'email',
      email: 'a@example.org',
    });
    await service.send('complaints', {details: 'Too many.', replyBy: 'post', address: '1 High Street'});
    assert.match(await home('2026-11-03'), /complaints: 2<\/a>. Overdue: 0. Due in the next seven days: 0\./);
    assert.match(await home('2026-11-27'), /Overdue: 0. Due in the next seven days: 2\./);
    assert.match(await home('2027-01-04'), /class="notice attention">.*Overdue: 2\./);
  });
});

/** The service verifies the log when it starts. */
async function restart(service: RunningService, database: string): Promise<RunningService> {
  await service.close();
  return runningService({database});
}

async function shows(client: Pick<RegisterClient, 'get'>, expected: RegExp): Promise<void> {
  await until(String(expected), async () => expected.test((await client.get('/register/')).text));
}
