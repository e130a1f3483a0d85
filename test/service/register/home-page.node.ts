import {it} from 'node:test';
import {openDatabase} from '../../../src/service/database/open-database.ts';
import {until} from '../../drive/until.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {describeEachDatabase} from '../database/each-database.ts';
import {type RunningService, runningService} from '../running-service.ts';
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
});

/** The service verifies the log when it starts. */
async function restart(service: RunningService, database: string): Promise<RunningService> {
  await service.close();
  return runningService({database});
}

async function shows(client: Pick<RegisterClient, 'get'>, expected: RegExp): Promise<void> {
  await until(String(expected), async () => expected.test((await client.get('/register/')).text));
}
