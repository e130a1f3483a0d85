import autocannon, {type Request} from 'autocannon';
import type {Receipt} from '../../src/receipt/model.ts';
import {validReceipt} from '../../test/receipt/valid-receipt.ts';
import {readUsage} from './usage.ts';

/** How a server did under load. */
export interface Load {
  readonly perSecond: number;
  /** Half of the answers took at most this long, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Time of the processor that one request took in the server's process, and in the client's: microseconds. */
  readonly serverTime: number;
  readonly clientTime: number;
  /** Memory of the server's process afterwards, in MB. */
  readonly memory: number;
}

/** Different receipts. */
export async function createReceipts(count: number): Promise<readonly Receipt[]> {
  const receipts: Receipt[] = [];
  for (let index = 0; index < count; index += 1) receipts.push(await validReceipt());
  return receipts;
}

/** Sends each receipt once, over several connections at once. Rejects when one is not stored. */
export function sendReceipts(url: string, receipts: readonly Receipt[], connections: number): Promise<Load> {
  return send(
    url,
    connections,
    receipts.map((receipt) => ({
      method: 'POST',
      path: '/receipts',
      headers: {'content-type': 'application/json', 'idempotency-key': receipt.consentReceiptID},
      body: JSON.stringify(receipt),
    })),
  );
}

/** Reads each receipt once, over several connections at once. Rejects when one is not found. */
export function readReceipts(url: string, ids: readonly string[], connections: number): Promise<Load> {
  return send(
    url,
    connections,
    ids.map((id) => ({method: 'GET', path: `/receipts/${id}`})),
  );
}

async function send(url: string, connections: number, requests: readonly Request[]): Promise<Load> {
  const before = await readUsage(url);
  const client = process.cpuUsage();
  const {times, milliseconds} = await timedAnswers(url, connections, requests);
  const {user, system} = process.cpuUsage(client);
  const after = await readUsage(url);
  const sorted = times.toSorted((one, other) => one - other);
  return {
    perSecond: requests.length / (milliseconds / 1000),
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    serverTime: ((after.seconds - before.seconds) * 1e6) / requests.length,
    clientTime: (user + system) / requests.length,
    memory: after.memory,
  };
}

/** How long to wait for an answer, in seconds: what else runs on the machine must not end a measurement. */
const TIMEOUT = 60;

/** How long each answer took, and all of them. Autocannon's own result rounds the one to milliseconds, the other to seconds. */
function timedAnswers(
  url: string,
  connections: number,
  requests: readonly Request[],
): Promise<{readonly times: readonly number[]; readonly milliseconds: number}> {
  const waiting = [...requests];
  const times: number[] = [];
  const started = performance.now();
  let ended = started;
  return new Promise((resolve, reject) => {
    const options = {url, connections, amount: requests.length, timeout: TIMEOUT};
    const setupRequest = (request: Request): Request => ({...request, ...waiting.pop()});
    autocannon({...options, requests: [{setupRequest}]}, (_error, result) => {
      if (result['2xx'] === requests.length) resolve({times, milliseconds: ended - started});
      else reject(new Error(`Of ${requests.length} requests, ${result['2xx']} succeeded.`));
    }).on('response', (_client, _status, _bytes, milliseconds) => {
      times.push(milliseconds);
      ended = performance.now();
    });
  });
}

function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN;
}
