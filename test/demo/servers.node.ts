import assert from 'node:assert/strict';
import {request} from 'node:http';
import {after, before, describe, it} from 'node:test';
import type {Demo} from '../../demo/create-demo.ts';
import {portFrom} from '../../demo/port-from.ts';
import {whyNotStarted} from '../../demo/why-not-started.ts';
import {startDemo} from './start-demo.ts';

let demo: Demo;

before(async () => {
  demo = await startDemo();
});

after(() => demo.close());

const kinds = async (since: number): Promise<string[]> => {
  const answer = await fetch(`${demo.siteUrl}/contacted?since=${since}`);
  return ((await answer.json()) as {kind: string}[]).map(({kind}) => kind);
};

/** `fetch` tidies paths before it sends them; this does not. */
const statusOf = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const {hostname, port} = new URL(demo.siteUrl);
    request({hostname, port, path}, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

it('the site says that it heeds Global Privacy Control', async () => {
  const answer = await fetch(`${demo.siteUrl}/.well-known/gpc.json`);
  assert.match(answer.headers.get('content-type') ?? '', /^application\/json/);
  assert.deepEqual(await answer.json(), {gpc: true, lastUpdate: '2026-11-25'});
});

describe('the vendors', () => {
  it('are another host to the browser', () => {
    assert.equal(new URL(demo.siteUrl).hostname, 'localhost');
    assert.equal(new URL(demo.vendorUrl).hostname, '127.0.0.1');
  });

  it('write every request down, and the strip reads it', async () => {
    const start = demo.vendorLog.newest();
    await fetch(`${demo.vendorUrl}/gtag/js?id=G-1`);
    await fetch(`${demo.vendorUrl}/g/collect?dl=${encodeURIComponent('http://localhost/news/')}`, {
      method: 'POST',
    });
    await fetch(`${demo.vendorUrl}/nothing`);
    assert.deepEqual(await kinds(start), ['Google Analytics, script', 'Google Analytics, hit', 'Unknown']);
    assert.deepEqual(await kinds(start + 2), ['Unknown']);
    assert.equal(demo.vendorLog.since(start)[1]?.page, '/news/');
  });

  it('serve everything that the snippets ask for', async () => {
    const html = await (await fetch(`${demo.siteUrl}/research/the-long-view/`)).text();
    const addresses = [...html.matchAll(/(http:\/\/127\.0\.0\.1:\d+\/[^"']+)["']/g)].map(
      (match) => match[1] ?? '',
    );
    const whole = addresses
      .filter((address) => !address.endsWith('/'))
      .map((address) => address.replaceAll('&amp;', '&'));
    assert.equal(whole.length, 4);
    for (const address of [
      ...whole,
      `${demo.vendorUrl}/matomo/matomo.js`,
      `${demo.vendorUrl}/matomo/matomo.php`,
    ])
      assert.equal((await fetch(address)).status, 200, address);
  });

  for (const since of ['', 'x', '1e999', '-1.5', '__proto__'])
    it(`tell nothing to a strip that asks from ${JSON.stringify(since)}`, async () => {
      const answer = await fetch(`${demo.siteUrl}/contacted?since=${since}`);
      assert.equal(answer.status, 200);
      assert.ok(Array.isArray(await answer.json()));
    });
});

describe('the site', () => {
  it('sends the baked loader, and the slice in it', async () => {
    const answer = await fetch(`${demo.siteUrl}/privacy/desk.js`);
    assert.match(answer.headers.get('content-type') ?? '', /javascript/);
    assert.match(await answer.text(), /^\{const PRIVACY_DESK_SITE=JSON\.parse\(/);
  });

  it('adds a missing slash', async () => {
    const answer = await fetch(`${demo.siteUrl}/privacy`, {redirect: 'manual'});
    assert.deepEqual([answer.status, answer.headers.get('location')], [308, '/privacy/']);
  });

  for (const path of [
    '/nothing',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '//etc/passwd',
    '/constructor',
  ])
    it(`has nothing at ${path}`, async () => assert.equal(await statusOf(path), 404));

  it('tells where the vendors’ log stood when the page was sent', async () => {
    const html = await (await fetch(demo.siteUrl)).text();
    assert.match(html, new RegExp(`data-since="${demo.vendorLog.newest()}"`));
  });

  it('sends no cookie of its own', async () =>
    assert.equal((await fetch(demo.siteUrl)).headers.get('set-cookie'), null));
});

describe('the receipts, below the site’s own address', () => {
  const send = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${demo.siteUrl}/privacy/receipts`, {
      method: 'POST',
      headers: {'content-type': 'application/json', ...headers},
      body,
    });

  it('are listed, for machines and for people', async () => {
    assert.deepEqual(await (await fetch(`${demo.siteUrl}/privacy/receipts`)).json(), {receipts: []});
    assert.match(await (await fetch(`${demo.siteUrl}/privacy/records/`)).text(), /None so far/);
  });

  for (const [why, body, status] of [
    ['is not JSON', '{', 400],
    ['is not a receipt', '{"consentReceiptID": "1"}', 400],
    ['is far too large', JSON.stringify('x'.repeat(300_000)), 413],
    ['is too large for the service', JSON.stringify('x'.repeat(100_000)), 413],
  ] as const)
    it(`are judged by the service: one that ${why}`, async () =>
      assert.equal((await send(body)).status, status));

  it('are not found under a made-up id', async () =>
    assert.equal((await fetch(`${demo.siteUrl}/privacy/receipts/made-up`)).status, 404));
});

describe('the site under a content security policy', () => {
  for (const csp of ['nonce', 'strict-dynamic'] as const)
    it(`gives every script the nonce of a ${csp} policy, anew each time`, async () => {
      const strict = await startDemo({csp});
      try {
        const [first, second] = await Promise.all([fetch(strict.siteUrl), fetch(strict.siteUrl)]);
        const nonce = /'nonce-([^']+)'/.exec(first.headers.get('content-security-policy') ?? '')?.[1] ?? '';
        const html = await first.text();
        assert.ok(nonce.length > 20);
        assert.equal(html.split('<script').length, html.split(`<script nonce="${nonce}"`).length);
        assert.ok(!(await second.text()).includes(nonce));
      } finally {
        await strict.close();
      }
    });
});

describe('a demo that cannot start', () => {
  it('says which port is taken', async () => {
    const port = Number(new URL(demo.siteUrl).port);
    const error: unknown = await startDemo({port}).catch((reason: unknown) => reason);
    assert.match(whyNotStarted(error), new RegExp(`Port ${port} is taken .*PORT=`));
  });

  it('says which vendor port is taken', async () => {
    const vendorPort = Number(new URL(demo.vendorUrl).port);
    const error: unknown = await startDemo({vendorPort}).catch((reason: unknown) => reason);
    assert.match(whyNotStarted(error), new RegExp(`Port ${vendorPort} is taken`));
  });

  for (const text of ['eighty', '-1', '70000', '80.5', '0x50'])
    it(`refuses the port ${text}`, () =>
      assert.throws(() => portFrom({PORT: text}, 'PORT', 8080), /PORT is "/));

  for (const [text, port] of [
    [undefined, 8080],
    ['', 8080],
    ['0', 0],
    ['9000', 9000],
  ] as const)
    it(`reads the port ${String(text)} as ${port}`, () =>
      assert.equal(portFrom({PORT: text}, 'PORT', 8080), port));
});
