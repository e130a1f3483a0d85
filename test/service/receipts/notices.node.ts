import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {it} from 'node:test';
import {runningService} from '../running-service.ts';

const SHA256 = 'ab'.repeat(32);

it('GET /notices/:sha256 returns an archived notice, and nothing else of the folder', async (test) => {
  const folder = await mkdtemp(join(tmpdir(), 'notices-'));
  test.after(() => rm(folder, {recursive: true}));
  await writeFile(join(folder, `${SHA256}.json`), '{"text": "We use cookies."}');
  await writeFile(join(folder, 'secret.json'), '{}');
  const service = await runningService({notices: folder});
  test.after(() => service.close());
  const get = (name: string): Promise<Response> => fetch(`${service.url}/notices/${name}`);
  assert.deepEqual(await (await get(SHA256)).json(), {text: 'We use cookies.'});
  assert.equal((await get('cd'.repeat(32))).status, 404);
  assert.equal((await get('secret')).status, 400);
  assert.equal((await get(`..%2F${SHA256}`)).status, 400);
});

it('GET /notices/:sha256 does not exist without a folder', async (test) => {
  const service = await runningService();
  test.after(() => service.close());
  assert.equal((await fetch(`${service.url}/notices/${SHA256}`)).status, 404);
});
