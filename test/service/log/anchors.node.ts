import assert from 'node:assert/strict';
import {generateKeyPairSync} from 'node:crypto';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {addressAnchor, AnchorError, fileAnchor, timestampAnchor} from '../../../src/service/log/anchors.ts';
import {readCheckpoint} from '../../../src/receipt/log/read-checkpoint.ts';
import {signCheckpoint} from '../../../src/service/log/checkpoint.ts';
import {createTimestampRequest, readTimestampReply} from '../../../src/service/log/timestamp.ts';
import {startTimestampAuthority, type TimestampAuthority, VERIFY_COMMAND} from './timestamp-authority.ts';

const signer = {name: 'example.org/log', privateKey: generateKeyPairSync('ed25519').privateKey};
const checkpointOf = (size: number): string =>
  signCheckpoint({origin: signer.name, size, root: new Uint8Array(32).fill(size)}, signer);

let folder = '';
before(async () => void (folder = await mkdtemp(join(tmpdir(), 'privacy-desk-anchors-'))));
after(() => rm(folder, {recursive: true, force: true}));

describe('an anchor in a file', () => {
  it('appends each checkpoint, so that all of them can be read', async () => {
    const path = join(folder, 'checkpoints.txt');
    assert.deepEqual(await fileAnchor(path).anchor(checkpointOf(1)), {kind: 'file', target: path});
    await fileAnchor(path).anchor(checkpointOf(2));
    const text = await readFile(path, 'utf8');
    assert.equal(text, `${checkpointOf(1)}\n${checkpointOf(2)}\n`);
    assert.equal(readCheckpoint(text.slice(0, checkpointOf(1).length)).size, 1);
  });

  it('says which file it is when it cannot be written', async () => {
    const path = join(folder, 'none', 'checkpoints.txt');
    await assert.rejects(fileAnchor(path).anchor(checkpointOf(1)), (error) => {
      assert.ok(error instanceof AnchorError);
      assert.match(error.message, /^The checkpoint was not copied to .*none.checkpoints\.txt: ENOENT/);
      return true;
    });
  });
});

describe('an anchor at an address', () => {
  /** A server that handles requests in one way, for as long as `use` runs. */
  const withServer = async (handle: RequestListener, use: (url: string) => Promise<void>): Promise<void> => {
    const server = createServer(handle);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/checkpoints`);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  };

  it('is sent the checkpoint as text', async () => {
    const received: unknown[] = [];
    await withServer(
      (request, response) =>
        void request.toArray().then((chunks: Buffer[]) => {
          received.push([request.method, request.headers['content-type'], Buffer.concat(chunks).toString()]);
          response.writeHead(204).end();
        }),
      async (url) =>
        assert.deepEqual(await addressAnchor(url).anchor(checkpointOf(3)), {kind: 'address', target: url}),
    );
    assert.deepEqual(received, [['POST', 'text/plain; charset=utf-8', checkpointOf(3)]]);
  });

  it('that answers with an error is reported', () =>
    withServer(
      (_, response) => response.writeHead(503).end('Later.'),
      (url) =>
        assert.rejects(addressAnchor(url).anchor(checkpointOf(1)), {
          name: 'AnchorError',
          message: `The checkpoint was not copied to ${url}: The server answered with 503.`,
        }),
    ));

  it('that sends the request elsewhere is reported', () =>
    withServer(
      (_, response) => response.writeHead(302, {location: '/other'}).end(),
      (url) => assert.rejects(addressAnchor(url).anchor(checkpointOf(1)), /not copied to .*redirect/),
    ));

  it('that never answers is given up', () =>
    withServer(
      () => undefined,
      (url) =>
        assert.rejects(
          addressAnchor(url, {timeout: 50}).anchor(checkpointOf(1)),
          /There was no answer in time/,
        ),
    ));

  it('that is not there is reported', async () => {
    let address = '';
    await withServer(
      () => undefined,
      async (url) => Promise.resolve(void (address = url)),
    );
    await assert.rejects(
      addressAnchor(address).anchor(checkpointOf(1)),
      /not copied to .*: connect ECONNREFUSED/,
    );
  });
});

describe('a time stamp', () => {
  let authority: TimestampAuthority;
  before(async () => void (authority = await startTimestampAuthority()));
  beforeEach(() => authority.respond((_, reply) => reply));
  after(() => authority.close());

  it('of a checkpoint is verified by openssl, with the authority’s certificate', async () => {
    const start = Date.now();
    const {kind, target, token, time} = await timestampAnchor(authority.url).anchor(checkpointOf(4));
    assert.deepEqual([kind, target], ['timestamp', authority.url]);
    assert.ok(Math.abs(Date.parse(time ?? '') - start) < 60_000, time);
    assert.ok(token);
    assert.match(await authority.verify(checkpointOf(4), token), /Verification: OK/);
    await assert.rejects(authority.verify(checkpointOf(5), token), /message imprint mismatch/);
  });

  it('is asked for with a request that openssl understands, and a new nonce each time', async () => {
    const requests = Array.from({length: 50}, () => createTimestampRequest('text'));
    assert.equal(new Set(requests.map(({nonce}) => Buffer.from(nonce).toString('hex'))).size, 50);
    for (const request of requests.slice(0, 3)) {
      const reply = await authority.stamp(Buffer.from(request.der));
      assert.ok(readTimestampReply(reply, request).token.length > 500);
    }
  });

  it('is verified with the command in docs/receipts.md', async () => {
    const guide = await readFile(new URL('../../../docs/receipts.md', import.meta.url), 'utf8');
    assert.ok(guide.includes(`\n${VERIFY_COMMAND}\n`));
  });

  const anchored = (): Promise<unknown> => timestampAnchor(authority.url).anchor(checkpointOf(6));

  it('of another text is refused', async () => {
    const other = createTimestampRequest('another text');
    authority.respond(() => authority.stamp(Buffer.from(other.der)));
    await assert.rejects(anchored(), /: The authority has stamped another text\./);
  });

  it('that answers an earlier request for the same text is refused', async () => {
    const earlier = createTimestampRequest(checkpointOf(6));
    authority.respond(() => authority.stamp(Buffer.from(earlier.der)));
    await assert.rejects(anchored(), /the nonce is a different one/);
  });

  it('that the authority refuses is reported with its reason', async () => {
    // Without a request to read, openssl answers with a rejection.
    authority.respond(() => authority.stamp(Buffer.from([0x30, 0x00])));
    await assert.rejects(anchored(), /: The authority refused: rejection, Bad request format/);
  });

  for (const [what, reply] of [
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<!doctype html>')],
    ['a part of a stamp', Buffer.from('30820100', 'hex')],
    ['an empty sequence', Buffer.from('3000', 'hex')],
  ] as const)
    it(`is refused when the authority answers with ${what}`, async () => {
      authority.respond(() => reply);
      await assert.rejects(anchored(), /: The answer of the authority is no time stamp in DER\./);
    });

  it('is refused when the authority says that it has stamped, and has not', async () => {
    authority.respond(() => Buffer.from('30053003020100', 'hex'));
    await assert.rejects(anchored(), /: The answer of the authority has no time stamp\./);
  });
});
