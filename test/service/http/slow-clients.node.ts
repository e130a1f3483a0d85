import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect, type Socket} from 'node:net';
import {it, type TestContext} from 'node:test';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {runningService, type RunningService} from '../running-service.ts';

/** A client that keeps its connection by sending a little of a request, and never the rest. */
interface SlowClient {
  /** Everything that it has received when the service closes the connection. */
  readonly closed: Promise<string>;
}

const HEADERS = 'POST /receipts HTTP/1.1\r\nHost: localhost\r\n';

async function slowClients(
  test: TestContext,
  {url}: RunningService,
  count: number,
  beginning: string,
): Promise<readonly SlowClient[]> {
  const sockets = Array.from({length: count}, () => connect(Number(new URL(url).port), '127.0.0.1'));
  test.after(() => sockets.forEach((socket) => socket.destroy()));
  const clients = sockets.map((socket) => ({closed: closedWith(socket)}));
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  for (const socket of sockets) socket.write(beginning);
  return clients;
}

function closedWith(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    socket.on('data', (data) => (received += data.toString()));
    // A connection that is reset is closed too.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(received));
  });
}

for (const [title, beginning] of [
  ['headers', HEADERS],
  ['a body', `${HEADERS}Content-Type: application/json\r\nContent-Length: 9000\r\n\r\n{`],
] as const)
  it(`a thousand clients who never finish ${title} keep no receipt out, and lose their connections`, async (t) => {
    const service = await runningService({requestTimeout: 3000});
    t.after(() => service.close());
    const clients = await slowClients(t, service, 1000, beginning);
    const receipt = await validReceipt();
    const answer = await service.post('/receipts', receipt, {'idempotency-key': receipt.consentReceiptID});
    assert.equal(answer.status, 201);
    const received = await Promise.all(clients.map(({closed}) => closed));
    assert.match(received[0] ?? '', /^HTTP\/1\.1 408 /);
  });
