import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {it, type TestContext} from 'node:test';
import {rotateSigningKey} from '../../../src/service/administration.ts';
import {readEvidence} from '../../../src/service/evidence/read-evidence.ts';
import {openDatabase} from '../../../src/service/database/open-database.ts';
import type {EvidenceFiles} from '../../../src/service/evidence/evidence-paths.ts';
import {unzipFiles} from '../../../src/service/evidence/zip.ts';
import {describeEachDatabase} from '../database/each-database.ts';
import {runningService} from '../running-service.ts';
import {evidenceSample, type EvidenceSample} from './evidence-sample.ts';
import {archiveFile, runVerify, storeReceipts, unpackedFolder} from './running-evidence.ts';

const jsonOf = (files: EvidenceFiles, path: string): unknown =>
  JSON.parse(new TextDecoder().decode(files.get(path)));

/** What the manifest says is missing. */
const missingIn = (files: EvidenceFiles): unknown =>
  (jsonOf(files, 'manifest.json') as {readonly missing: unknown}).missing;

describeEachDatabase('the evidence for a receipt', (createDatabase) => {
  const stored = async (
    test: TestContext,
  ): Promise<EvidenceSample & {readonly database: string; readonly ids: readonly [string, string]}> => {
    const sample = await evidenceSample(test);
    const database = await createDatabase();
    await storeReceipts(database, sample.receipts, {register: sample.register});
    const [first, second] = sample.receipts;
    return {...sample, database, ids: [first.consentReceiptID, second.consentReceiptID]};
  };

  it('verifies without the service, as an archive and unpacked', async (test) => {
    const {database, register, ids} = await stored(test);
    const archive = await readEvidence(database, ids[1], {register});
    const zip = await runVerify(await archiveFile(test, archive));
    assert.equal(zip.code, 0, zip.lines.join('\n'));
    assert.ok(zip.lines.at(-1)?.endsWith(': 18 ok, 0 failed, 2 not checked.'), zip.lines.at(-1));
    const folder = await unpackedFolder(test, unzipFiles(archive));
    // A file manager leaves such files behind.
    await writeFile(join(folder, '.DS_Store'), '');
    const unpacked = await runVerify(folder);
    assert.equal(unpacked.code, 0, unpacked.lines.join('\n'));
  });

  it('has the earlier receipts of the visitor, and not the later ones', async (test) => {
    const {database, register, ids, receipts} = await stored(test);
    const other = (await evidenceSample(test)).receipts[0];
    await storeReceipts(database, [other], {register});
    const first = unzipFiles(await readEvidence(database, ids[0], {register}));
    const second = unzipFiles(await readEvidence(database, ids[1], {register}));
    assert.ok(!first.has('receipt/earlier.json'));
    const earlier = jsonOf(second, 'receipt/earlier.json') as readonly {readonly consentReceiptID: string}[];
    assert.deepEqual(
      earlier.map(({consentReceiptID}) => consentReceiptID),
      [receipts[0].consentReceiptID],
    );
    const all = [...first.values(), ...second.values()].map((bytes) => Buffer.from(bytes).toString('latin1'));
    assert.ok(
      !all.some((text) => text.includes(other.consentReceiptID) || text.includes(other.piiPrincipalId)),
    );
    assert.ok(![...first.values()].some((bytes) => Buffer.from(bytes).includes(ids[1])));
  });

  it('says what is missing: what was never registered, and an earlier receipt that was deleted', async (test) => {
    const {database, ids, receipts} = await stored(test);
    const service = await runningService({database});
    await fetch(`${service.url}/receipts/${ids[0]}`, {method: 'DELETE'});
    await service.close();
    const archive = await readEvidence(database, ids[1]);
    const {evidence} = receipts[1];
    const members = ['noticeSha256', 'configSha256', 'policySha256', 'bundleSha384'] as const;
    assert.deepEqual(missingIn(unzipFiles(archive)), [
      ...members.map((what) => ({what, value: evidence[what], reason: 'not-registered'})),
      {what: 'earlier', value: ids[0], reason: 'deleted'},
    ]);
    const {code, lines} = await runVerify(await archiveFile(test, archive));
    assert.equal(code, 0, lines.join('\n'));
    assert.equal(lines.filter((line) => /^ {2}registered +not checked/.test(line)).length, 4);
  });

  it('does not contain a registered file that was altered later', async (test) => {
    const {database, register, ids, receipts} = await stored(test);
    const {noticeSha256 = '', configSha256 = ''} = receipts[1].evidence;
    const notice = join(register, 'notices', `${noticeSha256}.json`);
    await writeFile(notice, (await readFile(notice, 'utf8')).replace('"text": "', '"text": "Not '));
    await writeFile(join(register, 'configurations', `${configSha256}.json`), '{}');
    const files = unzipFiles(await readEvidence(database, ids[1], {register}));
    assert.deepEqual(missingIn(files), [
      {what: 'noticeSha256', value: noticeSha256, reason: 'altered'},
      {what: 'configSha256', value: configSha256, reason: 'altered'},
    ]);
    assert.ok(!files.has('registered/notice.json') && !files.has('registered/notice.txt'));
  });

  it('verifies after the key was replaced, and again after that', async (test) => {
    const {database, register, ids} = await stored(test);
    await rotateSigningKey(database);
    const archive = await readEvidence(database, ids[1], {register});
    assert.equal((await runVerify(await archiveFile(test, archive))).code, 0);
    await rotateSigningKey(database);
    const later = await readEvidence(database, ids[1], {register});
    const {code, lines} = await runVerify(await archiveFile(test, later));
    assert.equal(code, 0, lines.join('\n'));
  });

  it('does not exist for a receipt that was deleted, or was never there', async (test) => {
    const {database, ids} = await stored(test);
    const service = await runningService({database});
    await fetch(`${service.url}/receipts/${ids[0]}`, {method: 'DELETE'});
    await service.close();
    await assert.rejects(readEvidence(database, ids[0]), /This receipt was deleted/);
    await assert.rejects(readEvidence(database, crypto.randomUUID()), /There is no receipt with this id/);
  });

  it('is about a checkpoint that was copied outside, rather than about a newer one', async (test) => {
    const {database, ids} = await stored(test);
    const service = await runningService({database});
    const proof = (await (await fetch(`${service.url}/log/proof/${ids[1]}`)).json()) as {
      readonly size: number;
      readonly checkpoint: string;
    };
    const {size, checkpoint: note} = proof;
    await service.close();
    {
      await using db = await openDatabase(database);
      const at = {anchored_at: '2026-12-01T00:00:00.000Z', token: null};
      await db
        .insertInto('anchors')
        .values({size, target: 'https://me:secret@archive.example/in?token=1', kind: 'address', ...at})
        .execute();
    }
    const [later] = (await evidenceSample(test)).receipts;
    await storeReceipts(database, [later]);
    const files = unzipFiles(await readEvidence(database, ids[1]));
    assert.equal(new TextDecoder().decode(files.get('log/checkpoint.txt')), note);
    assert.deepEqual(jsonOf(files, 'log/anchors.json'), [
      {target: 'https://archive.example/in', kind: 'address', anchoredAt: '2026-12-01T00:00:00.000Z'},
    ]);
  });
});
