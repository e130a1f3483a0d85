import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, truncate, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {run} from '../../src/cli/run.ts';
import {addToHistory} from '../../src/receipt/history.ts';
import type {Receipt} from '../../src/receipt/model.ts';
import {addWaiting, flushOutbox, type ReceiptStores, waitingIds} from '../../src/receipt/outbox.ts';
import {freePort} from '../drive/loopback-server.ts';
import {startProgram} from '../drive/start-program.ts';
import {until} from '../drive/until.ts';
import {fencesIn} from '../repository/fences-in.ts';
import {root} from '../repository/tracked-files.ts';
import {memoryStore} from './memory-store.ts';
import {actionOf, ACTION_TIME} from './sample-action.ts';
import {validReceipt} from './valid-receipt.ts';

let folder = '';
let file = '';
let url = '';
let program: ReturnType<typeof startProgram> | undefined;

/** Starts the program in docs/receipts.md, unchanged. */
const start = async (): Promise<void> => {
  const guide = await readFile(`${root}docs/receipts.md`, 'utf8');
  const sample = fencesIn(guide).find(({code}) => code.includes('createServer'))?.code ?? '';
  const source = join(folder, 'endpoint.mjs');
  await writeFile(source, sample);
  const port = await freePort();
  program = startProgram(process.execPath, [source, file, String(port)], {stdio: 'ignore'});
  url = `http://127.0.0.1:${port}/receipts`;
  await until('the program to listen', async () => (await fetch(url)).status === 404);
};

const stop = async (): Promise<void> => {
  await program?.stop();
};

/** Two receipts of one visitor. */
const twoReceipts = async (): Promise<readonly [Receipt, Receipt]> => {
  const first = await validReceipt();
  const action = actionOf([], 'panel-reject', {
    before: ['analytics', 'marketing'],
    time: ACTION_TIME + 60_000,
  });
  return [first, await validReceipt(action, first)];
};

/** Sends receipts as the browser does. Resolves with the ids that still wait. */
const send = async (...receipts: readonly Receipt[]): Promise<readonly string[]> => {
  const stores: ReceiptStores = {history: memoryStore(), outbox: memoryStore()};
  for (const receipt of receipts) {
    addToHistory(stores.history, receipt);
    addWaiting(stores.outbox, receipt.consentReceiptID);
  }
  await flushOutbox(stores, {endpoint: url, send: fetch, report: () => undefined});
  return waitingIds(stores.outbox);
};

const post = async (body: string, id = ''): Promise<number> =>
  (await fetch(url, {method: 'POST', body, headers: {'idempotency-key': id}})).status;

const storedReceipts = async (): Promise<readonly Receipt[]> =>
  (await readFile(file, 'utf8'))
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Receipt);

describe('the endpoint in docs/receipts.md', () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'privacy-desk-endpoint-'));
    file = join(folder, 'receipts.jsonl');
    await start();
  });
  afterEach(async () => {
    await stop();
    await rm(folder, {recursive: true});
  });

  it('stores each receipt of a browser once, also after it was started again', async () => {
    const receipts = await twoReceipts();
    assert.deepEqual(await send(...receipts), []);
    assert.deepEqual(await send(...receipts), []);
    await stop();
    await start();
    assert.deepEqual(await send(...receipts), []);
    assert.deepEqual(await storedReceipts(), receipts);
  });

  it('stores receipts that arrive together, in whole lines', async () => {
    const receipts = await Promise.all(Array.from({length: 20}, () => validReceipt()));
    const bodies = [...receipts, ...receipts];
    const statuses = await Promise.all(bodies.map((one) => post(JSON.stringify(one), one.consentReceiptID)));
    assert.deepEqual(statuses.toSorted(), [...Array<number>(20).fill(200), ...Array<number>(20).fill(201)]);
    assert.equal((await storedReceipts()).length, 20);
  });

  it('forgets a line that was cut off, so that the browser sends its receipt again', async () => {
    const [first, second] = await twoReceipts();
    await send(first, second);
    await stop();
    await truncate(file, (await readFile(file)).length - 40);
    await start();
    assert.deepEqual(await send(second), []);
    assert.deepEqual(await storedReceipts(), [first, second]);
  });

  it('refuses what is no receipt, and other content under a known id', async () => {
    const receipt = await validReceipt();
    const {consentReceiptID: id} = receipt;
    await send(receipt);
    assert.equal(await post(JSON.stringify({...receipt, language: 'cy'}), id), 409);
    assert.equal(await post(JSON.stringify(receipt), 'other'), 400);
    assert.equal(await post('{', id), 400);
    assert.equal(await post('null', id), 400);
    assert.equal(await post(`"${'a'.repeat(70_000)}"`, id), 413);
    assert.equal((await fetch(`${url}/${id}`)).status, 404);
    assert.deepEqual(await storedReceipts(), [receipt]);
  });

  it('keeps receipts that privacy-desk verify checks, and that have no signature', async () => {
    await send(...(await twoReceipts()));
    const list = join(folder, 'list.json');
    await writeFile(list, JSON.stringify(await storedReceipts()));
    const lines: string[] = [];
    const print = (line: string): void => void lines.push(line);
    const terminal = {print, printError: print};
    assert.equal(await run(['verify', list], {terminal, dist: '', version: '1'}), 0);
    assert.equal(lines.filter((line) => /^ {2}hash +ok/.test(line)).length, 2);
    assert.equal(lines.filter((line) => /^ {2}chain +ok/.test(line)).length, 1);
    assert.equal(
      lines.filter((line) => /^ {2}signature +not checked +The receipt has none\./.test(line)).length,
      2,
    );
  });
});
