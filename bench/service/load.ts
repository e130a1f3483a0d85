import autocannon from 'autocannon';
import type {Receipt} from '../../src/receipt/model.ts';
import {validReceipt} from '../../test/receipt/valid-receipt.ts';

/** How a server did under load. */
export interface Load {
  readonly perSecond: number;
  /** Half of the answers took at most this long, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Memory of the server's process afterwards, in MB, if it says so. */
  readonly memory?: number | undefined;
}

/** Different receipts. */
export async function createReceipts(count: number): Promise<readonly Receipt[]> {
  const receipts: Receipt[] = [];
  for (let index = 0; index < count; index += 1) receipts.push(await validReceipt());
  return receipts;
}

/** Sends each receipt once, over several connections at once. Rejects when one is not stored. */
export async function sendReceipts(
  url: string,
  receipts: readonly Receipt[],
  connections: number,
): Promise<Load> {
  const waiting = receipts.map((receipt) => ({id: receipt.consentReceiptID, body: JSON.stringify(receipt)}));
  const result = await autocannon({
    url,
    connections,
    amount: receipts.length,
    requests: [
      {
        method: 'POST',
        path: '/receipts',
        setupRequest(request) {
          const {id, body} = waiting.pop() ?? {id: '', body: '{}'};
          return {...request, body, headers: {'content-type': 'application/json', 'idempotency-key': id}};
        },
      },
    ],
  });
  if (result['2xx'] !== receipts.length)
    throw new Error(
      `${result['2xx']} of ${receipts.length} receipts were stored: ${JSON.stringify(result.statusCodeStats)}`,
    );
  return {
    perSecond: receipts.length / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    memory: await memoryOf(url),
  };
}

async function memoryOf(url: string): Promise<number | undefined> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const [, bytes] = /^process_resident_memory_bytes (\S+)/m.exec(metrics) ?? [];
  return bytes === undefined ? undefined : Number(bytes) / 1e6;
}
