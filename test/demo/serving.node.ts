import assert from 'node:assert/strict';
import {type IncomingHttpHeaders, request} from 'node:http';
import {after, before, describe, it} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import type {Demo} from '../../demo/create-demo.ts';
import {startDemo} from './start-demo.ts';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  /** As they arrive, not decoded. */
  readonly bytes: Buffer;
}

let demo: Demo;

before(async () => {
  demo = await startDemo();
});

after(() => demo.close());

/** Sends only these headers, and decodes nothing, unlike `fetch`. */
const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request(`${demo.siteUrl}${path}`, {headers}, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({status: answer.statusCode, headers: answer.headers, bytes: Buffer.concat(chunks)}),
      );
    })
      .on('error', reject)
      .end();
  });

const decoders = {br: brotliDecompressSync, gzip: gunzipSync} as const;

const encodings = ['br', 'gzip'] as const;

/** The address that `desk.js` loads `name` from. */
const partAddress = async (name: string): Promise<string> => {
  const loader = (await get('/privacy/desk.js')).bytes.toString();
  return `/privacy/${/PRIVACY_DESK_FOLDER="([\da-f]{16}\/)"/.exec(loader)?.[1]}${name}`;
};

/** The address of the style sheet that the home page names. */
const styleAddress = async (): Promise<string> =>
  /<link rel="stylesheet" href="([^"]+)"/.exec((await get('/')).bytes.toString())?.[1] ?? '';

const addresses = {
  'desk.js': () => Promise.resolve('/privacy/desk.js'),
  'desk-ui.js': () => partAddress('desk-ui.js'),
  'the style sheet': styleAddress,
  'a page': () => Promise.resolve('/research/'),
} as const;

for (const [what, addressOf] of Object.entries(addresses))
  describe(`${what}, on the wire`, () => {
    for (const encoding of encodings)
      it(`is smaller in ${encoding}, and the same when it is decoded`, async () => {
        const address = await addressOf();
        const plain = await get(address);
        const compressed = await get(address, {'accept-encoding': encoding});
        assert.deepEqual([plain.status, compressed.status], [200, 200]);
        assert.equal(compressed.headers['content-encoding'], encoding);
        assert.equal(compressed.headers['content-type'], plain.headers['content-type']);
        assert.match(compressed.headers.vary ?? '', /accept-encoding/i);
        assert.ok(compressed.bytes.length < 0.7 * plain.bytes.length, `${compressed.bytes.length} B`);
        assert.equal(decoders[encoding](compressed.bytes).toString(), plain.bytes.toString());
      });

    it('is not compressed for a browser that does not ask for it', async () => {
      const {headers} = await get(await addressOf());
      assert.equal(headers['content-encoding'], undefined);
      assert.match(headers.vary ?? '', /accept-encoding/i);
    });

    it('prefers Brotli', async () => {
      const {headers} = await get(await addressOf(), {'accept-encoding': 'gzip, deflate, br, zstd'});
      assert.equal(headers['content-encoding'], 'br');
    });
  });

for (const what of ['desk.js', 'desk-ui.js', 'the style sheet'] as const)
  it(`${what} is compressed before it is requested: its length is known`, async () => {
    const {headers, bytes} = await get(await addresses[what](), {'accept-encoding': 'br'});
    assert.equal(headers['content-length'], String(bytes.length));
  });

describe('caching', () => {
  for (const what of ['desk-ui.js', 'the style sheet'] as const)
    it(`keeps ${what} for a year, at an address that changes with it`, async () => {
      for (const encoding of ['identity', ...encodings]) {
        const {headers} = await get(await addresses[what](), {'accept-encoding': encoding});
        assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable', encoding);
      }
    });

  for (const what of ['desk.js', 'a page'] as const)
    it(`lets the browser ask again for ${what}, which keeps its address`, async () => {
      const {headers} = await get(await addresses[what](), {'accept-encoding': 'br'});
      assert.equal(headers['cache-control'], 'no-cache');
    });

  for (const what of ['desk.js', 'desk-ui.js'] as const)
    for (const encoding of ['identity', ...encodings])
      it(`answers 304 and no bytes when a browser has ${what} (${encoding})`, async () => {
        const address = await addresses[what]();
        const first = await get(address, {'accept-encoding': encoding});
        const again = await get(address, {
          'accept-encoding': encoding,
          'if-none-match': first.headers.etag ?? '',
        });
        assert.deepEqual([again.status, again.bytes.length], [304, 0]);
        assert.equal(again.headers['cache-control'], first.headers['cache-control']);
      });

  it('tells the compressed files apart', async () => {
    const answers = ['identity', ...encodings].map((encoding) =>
      get('/privacy/desk.js', {'accept-encoding': encoding}),
    );
    const tags = (await Promise.all(answers)).map(({headers}) => headers.etag);
    assert.equal(new Set(tags).size, 3);
  });
});

for (const path of ['/privacy/desk.js.br', '/privacy/desk.js.gz', '/research/index.html'])
  it(`${path} is not an address of the site`, async () => assert.equal((await get(path)).status, 404));
