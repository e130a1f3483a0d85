import assert from 'node:assert/strict';
import {it} from 'node:test';
import {openDatabase} from '../../../src/service/database/open-database.ts';
import {describeEachDatabase} from '../database/each-database.ts';
import {evidenceSample} from '../evidence/evidence-sample.ts';
import {archiveFile, runVerify, storeReceipts} from '../evidence/running-evidence.ts';
import {runningService} from '../running-service.ts';
import {signIn} from './signed-in.ts';

describeEachDatabase('the evidence for a receipt in the register', (createDatabase) => {
  it('is downloaded by officers, verifies, and is in the audit trail', async (test) => {
    const {register, receipts} = await evidenceSample(test);
    const database = await createDatabase();
    await storeReceipts(database, receipts, {register});
    const service = await runningService({database, register, origin: 'https://www.example.org'});
    test.after(() => service.close());
    const [{consentReceiptID: id}] = receipts;
    const path = `/register/receipts/${id}/evidence.zip`;
    const officer = await signIn({url: service.url, database});
    assert.ok((await officer.get(`/register/receipts/${id}`)).text.includes(`href="${path}"`));
    const reply = await fetch(service.url + path, {headers: {cookie: officer.cookie}});
    assert.equal(reply.headers.get('content-type'), 'application/zip');
    assert.equal(
      reply.headers.get('content-disposition'),
      `attachment; filename="evidence-${id.slice(0, 8)}.zip"`,
    );
    const archive = await archiveFile(test, new Uint8Array(await reply.arrayBuffer()));
    const {code, lines} = await runVerify(archive, '--jwks', `${service.url}/.well-known/jwks.json`);
    assert.equal(code, 0, lines.join('\n'));
    assert.ok(lines.some((line) => /^ {2}keys +ok/.test(line)));
    await using db = await openDatabase(database);
    const entries = await db
      .selectFrom('audit')
      .select(['person_name', 'subject'])
      .where('action', '=', 'receipt:evidence')
      .execute();
    assert.deepEqual(
      entries.map(({person_name, subject}) => [person_name, subject]),
      [[officer.person.name, id]],
    );
  });

  it('is for officers only, and for receipts that are there', async (test) => {
    const {receipts} = await evidenceSample(test);
    const database = await createDatabase();
    await storeReceipts(database, receipts);
    const service = await runningService({database});
    test.after(() => service.close());
    const path = (id: string): string => `/register/receipts/${id}/evidence.zip`;
    const reader = await signIn({url: service.url, database}, {name: 'Robin', role: 'reader'});
    assert.equal((await reader.get(path(receipts[0].consentReceiptID))).status, 403);
    assert.equal(
      (await fetch(service.url + path(receipts[0].consentReceiptID), {redirect: 'manual'})).status,
      303,
    );
    const officer = await signIn({url: service.url, database});
    assert.equal((await officer.get(path(crypto.randomUUID()))).status, 404);
    assert.equal((await officer.get(path('..%2F..'))).status, 404);
  });
});
