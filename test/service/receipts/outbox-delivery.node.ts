import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it, type TestContext} from 'node:test';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {addWaiting, flushOutbox, type ReceiptStores, waitingIds} from '../../../src/receipt/outbox.ts';
import {addToHistory} from '../../../src/receipt/history.ts';
import {memoryStore} from '../../receipt/memory-store.ts';
import {runningService, type RunningService} from '../running-service.ts';
import {storedReceipts} from '../stored-receipts.ts';
import {temporaryDatabase} from '../temporary-database.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';

let service: RunningService;
let database: string;

const storesWithReceipt = async (): Promise<ReceiptStores> => {
  const stores = {history: memoryStore(), outbox: memoryStore()};
  const receipt = await validReceipt();
  addToHistory(stores.history, receipt);
  addWaiting(stores.outbox, receipt.consentReceiptID);
  return stores;
};

const flush = (stores: ReceiptStores, url: string): Promise<void> =>
  flushOutbox(stores, {endpoint: `${url}/receipts`, send: fetch, report: () => undefined});

const storedCount = (): number => storedReceipts(database).length;

/** A proxy that passes requests on to the service and then closes the connection without an answer. */
const breakingProxy = async (): Promise<{url: string; close(): void}> => {
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
  beforeEach(async (test) => {
    database = await temporaryDatabase(test as TestContext);
    service = await runningService({database});
  });
  afterEach(() => service.close());

  it('deliver a receipt once', async () => {
    const stores = await storesWithReceipt();
    await flush(stores, service.url);
    await flush(stores, service.url);
    assert.equal(storedCount(), 1);
    assert.deepEqual(waitingIds(stores.outbox), []);
  });

  it('deliver a receipt once when the connection breaks before the answer', async () => {
    const stores = await storesWithReceipt();
    const proxy = await breakingProxy();
    await flush(stores, proxy.url);
    proxy.close();
    assert.equal(storedCount(), 1);
    assert.equal(waitingIds(stores.outbox).length, 1);
    await flush(stores, service.url);
    assert.equal(storedCount(), 1);
    assert.deepEqual(waitingIds(stores.outbox), []);
  });

  it('deliver a receipt later when the service was down', async () => {
    const stores = await storesWithReceipt();
    await flush(stores, 'http://127.0.0.1:9');
    assert.equal(waitingIds(stores.outbox).length, 1);
    await flush(stores, service.url);
    assert.equal(storedCount(), 1);
  });
});
