import assert from 'node:assert/strict';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {it, type TestContext} from 'node:test';
import type {Receipt} from '../../../src/receipt/model.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {runningService, type RunningService} from '../running-service.ts';
import {storedReceipts} from '../stored-receipts.ts';
import {temporaryDatabase} from '../temporary-database.ts';
import {rehash} from './rehash.ts';

const SHA256 = 'ab'.repeat(32);

/** A register with these files in its folder `notices`. */
async function registerWith(test: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const register = await mkdtemp(join(tmpdir(), 'register-'));
  test.after(() => rm(register, {recursive: true}));
  await mkdir(join(register, 'notices'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(register, 'notices', name), text);
  return register;
}

async function send(service: RunningService, receipt: Receipt): Promise<void> {
  const headers = {'idempotency-key': receipt.consentReceiptID};
  assert.equal((await service.post('/receipts', receipt, headers)).status, 201);
}

/** What is unproven of each stored receipt, newest first. */
function unprovenIn(database: string): readonly string[] {
  return storedReceipts(database).map(({unproven}) => unproven);
}

it('GET /notices/:sha256 returns a registered notice, and nothing else of the folder', async (test) => {
  const register = await registerWith(test, {
    [`${SHA256}.json`]: '{"text": "We use cookies."}',
    'secret.json': '{}',
  });
  const service = await runningService({register});
  test.after(() => service.close());
  const get = (name: string): Promise<Response> => fetch(`${service.url}/notices/${name}`);
  assert.deepEqual(await (await get(SHA256)).json(), {text: 'We use cookies.'});
  assert.equal((await get('cd'.repeat(32))).status, 404);
  assert.equal((await get('secret')).status, 400);
  assert.equal((await get(`..%2F${SHA256}`)).status, 400);
});

it('GET /notices/:sha256 does not exist without a register', async (test) => {
  const service = await runningService();
  test.after(() => service.close());
  assert.equal((await fetch(`${service.url}/notices/${SHA256}`)).status, 404);
});

it('a receipt is stored with the names of the hashes that were not registered when it was received', async (test) => {
  const receipt = await validReceipt();
  const {noticeSha256 = '', configSha256 = '', policySha256 = '', bundleSha384} = receipt.evidence;
  const register = await registerWith(test, {[`${SHA256}.json`]: '{}'});
  const database = await temporaryDatabase(test);
  const service = await runningService({database, register});
  test.after(() => service.close());
  await send(service, receipt);
  assert.deepEqual(unprovenIn(database), ['noticeSha256 configSha256 policySha256 bundleSha384']);
  const bundle = Buffer.from(bundleSha384.replace('sha384-', ''), 'base64').toString('base64url');
  for (const [path, left] of [
    [`notices/${noticeSha256}`, 'configSha256 policySha256 bundleSha384'],
    [`configurations/${configSha256}`, 'policySha256 bundleSha384'],
    [`policies/${policySha256}`, 'bundleSha384'],
    [`bundles/${bundle}`, ''],
  ] as const) {
    await mkdir(dirname(join(register, path)), {recursive: true});
    await writeFile(join(register, `${path}.json`), '{}');
    await send(service, await validReceipt());
    assert.equal(unprovenIn(database)[0], left);
  }
  const other = await validReceipt();
  await send(service, await rehash(other, {evidence: {...other.evidence, noticeSha256: 'cd'.repeat(32)}}));
  assert.equal(unprovenIn(database)[0], 'noticeSha256');
});

it('a receipt of a browser that cannot hash proves nothing', async (test) => {
  const receipt = await validReceipt();
  const database = await temporaryDatabase(test);
  const service = await runningService({database, register: await registerWith(test, {})});
  test.after(() => service.close());
  const {bundleSha384, policyVersion} = receipt.evidence;
  const evidence = {...receipt.evidence, digest: 'none', bundleSha384, policyVersion} as const;
  const hashless = {
    ...receipt,
    evidence: {...evidence, noticeSha256: undefined, configSha256: undefined, policySha256: undefined},
    hash: undefined,
  };
  await send(service, JSON.parse(JSON.stringify(hashless)) as Receipt);
  assert.deepEqual(unprovenIn(database), ['noticeSha256 configSha256 policySha256 bundleSha384']);
});

it('without a register, no receipt is marked', async (test) => {
  const database = await temporaryDatabase(test);
  const service = await runningService({database});
  test.after(() => service.close());
  await send(service, await validReceipt());
  assert.deepEqual(unprovenIn(database), ['']);
});
