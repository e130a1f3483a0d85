import assert from 'node:assert/strict';
import {connect} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {validReceipt} from '../../receipt/valid-receipt.ts';
import {rehash} from '../receipts/rehash.ts';
import {runningService, type RunningService} from '../running-service.ts';

let service: RunningService;

before(async () => {
  service = await runningService({origin: 'https://www.example.org'});
});
after(() => service.close());

/** The answer to bytes that no well-behaved client sends. */
function exchange(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1', () => socket.end(request));
    socket.on('data', (data) => (received += data.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(received));
  });
}

async function typeOf(answer: Response): Promise<string> {
  const {type} = (await answer.json()) as {type: string};
  return type.replace(/^.*#problem-/, '');
}

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('a body', () => {
  it('that is nested 30,000 deep is refused', async () => {
    assert.equal(await typeOf(await service.post('/receipts', nested(30_000))), 'receipt-invalid');
  });

  it('that is a batch nested half a million deep is refused, and the service goes on', async () => {
    const answer = await service.post('/receipts', `{"receipts": [${nested(500_000)}]}`);
    const {results} = (await answer.json()) as {results: readonly {status: number}[]};
    assert.deepEqual(
      results.map(({status}) => status),
      [400],
    );
    assert.equal((await fetch(`${service.url}/healthz`)).status, 200);
  });

  it('that hides its depth in a member which may have any content is refused', async () => {
    const receipt = await validReceipt();
    const body = JSON.stringify(receipt).replace('"@context":{', `"@context":{"deep":${nested(20_000)},`);
    const headers = {'idempotency-key': receipt.consentReceiptID};
    assert.equal(await typeOf(await service.post('/receipts', body, headers)), 'receipt-invalid');
  });

  it('that is too large is refused, with and without its length in a header', async () => {
    const receipt = await validReceipt();
    const headers = {'content-type': 'application/json', 'idempotency-key': receipt.consentReceiptID};
    const large = await rehash(receipt, {'@context': {text: 'x'.repeat(70_000)}});
    assert.equal(await typeOf(await service.post('/receipts', large, headers)), 'too-large');
    for (const text of [JSON.stringify(large), ' '.repeat(1_100_000)]) {
      const chunked = {method: 'POST', headers, body: new Blob([text]).stream(), duplex: 'half'};
      assert.equal(await typeOf(await fetch(`${service.url}/receipts`, chunked)), 'too-large');
    }
  });

  it('of another character set or type is refused', async () => {
    for (const type of ['text/plain', 'application/xml', 'multipart/form-data'])
      assert.equal(await typeOf(await service.post('/receipts', '{}', {'content-type': type})), 'media-type');
    const body = Buffer.from(JSON.stringify({a: 'ä'}), 'latin1');
    const headers = {'content-type': 'application/json; charset=iso-8859-1'};
    const answer = await fetch(`${service.url}/receipts`, {method: 'POST', headers, body});
    assert.equal(await typeOf(answer), 'not-json');
  });
});

describe('a header', () => {
  it('cannot be put into an answer', async () => {
    for (const id of ['%0d%0aset-cookie:a=b', '%0aset-cookie:a=b', '%00', '..%2f..%2fetc%2fpasswd', "'--"])
      for (const path of ['receipts', 'log/proof', 'notices']) {
        const answer = await fetch(`${service.url}/${path}/${id}`);
        assert.ok([400, 404].includes(answer.status), `${path}/${id}: ${answer.status}`);
        assert.equal(answer.headers.get('set-cookie'), null);
      }
    const answer = await exchange(
      'GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\nOrigin: https://evil.example\r\n\r\n',
    );
    assert.match(answer, /^HTTP\/1\.1 200 /);
    assert.doesNotMatch(answer, /evil/);
  });

  it('that two programs can read differently ends the connection', async () => {
    for (const header of [
      'Content-Length: 2\r\nTransfer-Encoding: chunked',
      'Content-Length: 2\r\nContent-Length: 3',
      'X-A: b\nX-C: d',
      'Idempotency-Key: a\0b',
    ])
      assert.match(
        await exchange(`POST /receipts HTTP/1.1\r\nHost: a\r\n${header}\r\n\r\n{}`),
        /^HTTP\/1\.1 400 /,
        header,
      );
  });

  it('that is too long is refused', async () => {
    const answer = await exchange(`GET / HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`);
    assert.match(answer, /^HTTP\/1\.1 431 /);
  });
});
