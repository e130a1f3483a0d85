import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {flushOutbox, type ReceiptStores} from '../../src/receipt/flush-outbox.ts';
import {addToHistory} from '../../src/receipt/history.ts';
import {addWaiting, waitingIds} from '../../src/receipt/outbox.ts';
import {memoryText} from '../receipt/memory-text.ts';
import {runningService} from './running-service.ts';
import type {RunningService} from './running-service.ts';
import {soundReceipt} from './sound-receipt.ts';

let service: RunningService;

const waiting = async (): Promise<ReceiptStores> => {
  const stores = {history: memoryText(), outbox: memoryText()};
  const receipt = await soundReceipt();
  addToHistory(stores.history, receipt);
  addWaiting(stores.outbox, receipt.consentReceiptID);
  return stores;
};

const flush = (stores: ReceiptStores, url: string): Promise<void> =>
  flushOutbox(stores, {endpoint: `${url}/receipts`, send: fetch, report: () => undefined});

const count = async (): Promise<number> =>
  ((await (await fetch(`${service.url}/receipts`)).json()) as {receipts: unknown[]}).receipts.length;

/** Passes requests on to the service, and then hangs up without an answer, as a line that breaks does. */
const breakingLine = async (): Promise<{url: string; close(): void}> => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': String(request.headers['idempotency-key']),
      };
      const body = Buffer.concat(chunks);
      void fetch(service.url + String(request.url), {method: 'POST', headers, body}).then(() =>
        response.destroy(),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close()};
};

describe('the outbox and the service', () => {
  beforeEach(async () => {
    service = await runningService({mayList: () => true});
  });
  afterEach(() => service.close());

  it('bring a receipt over once', async () => {
    const stores = await waiting();
    await flush(stores, service.url);
    await flush(stores, service.url);
    assert.equal(await count(), 1);
    assert.deepEqual(waitingIds(stores.outbox), []);
  });

  it('bring a receipt over once when the line broke after it had arrived', async () => {
    const stores = await waiting();
    const line = await breakingLine();
    await flush(stores, line.url);
    line.close();
    assert.equal(await count(), 1);
    assert.equal(waitingIds(stores.outbox).length, 1);
    await flush(stores, service.url);
    assert.equal(await count(), 1);
    assert.deepEqual(waitingIds(stores.outbox), []);
  });

  it('bring a receipt over later when the service was down', async () => {
    const stores = await waiting();
    await flush(stores, 'http://127.0.0.1:9');
    assert.equal(waitingIds(stores.outbox).length, 1);
    await flush(stores, service.url);
    assert.equal(await count(), 1);
  });
});
