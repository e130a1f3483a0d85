import assert from 'node:assert/strict';
import {mkdir, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Demo} from '../../demo/create-demo.ts';
import {startErrorMessage} from '../../demo/start-options.ts';
import {applyDecision} from '../../src/consent/choice.ts';
import {encodeChoice} from '../../src/consent/stored-choice.ts';
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

/** Sends a path unchanged, unlike `fetch`, which normalises it. */
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

it('the site states that it respects Global Privacy Control', async () => {
  const answer = await fetch(`${demo.siteUrl}/.well-known/gpc.json`);
  assert.match(answer.headers.get('content-type') ?? '', /^application\/json/);
  assert.deepEqual(await answer.json(), {gpc: true, lastUpdate: '2026-11-25'});
});

describe('the vendors', () => {
  it('are another host to the browser', () => {
    assert.equal(new URL(demo.siteUrl).hostname, 'localhost');
    assert.equal(new URL(demo.vendorUrl).hostname, '127.0.0.1');
  });

  it('log every request, and the site serves the log', async () => {
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

  it('serve everything that the snippets request', async () => {
    const html = await (await fetch(`${demo.siteUrl}/research/the-long-view/`)).text();
    const addresses = [...html.matchAll(/(http:\/\/127\.0\.0\.1:\d+\/[^"']+)["']/g)].map(
      (match) => match[1] ?? '',
    );
    const fullAddresses = addresses
      .filter((address) => !address.endsWith('/'))
      .map((address) => address.replaceAll('&amp;', '&'));
    assert.equal(fullAddresses.length, 4);
    for (const address of [
      ...fullAddresses,
      `${demo.vendorUrl}/matomo/matomo.js`,
      `${demo.vendorUrl}/matomo/matomo.php`,
    ])
      assert.equal((await fetch(address)).status, 200, address);
  });

  for (const since of ['', 'x', '1e999', '-1.5', '__proto__'])
    it(`have an empty log since ${JSON.stringify(since)}`, async () => {
      const answer = await fetch(`${demo.siteUrl}/contacted?since=${since}`);
      assert.equal(answer.status, 200);
      assert.ok(Array.isArray(await answer.json()));
    });
});

describe('the site', () => {
  it('serves a loader with the configuration built in', async () => {
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
    it(`serves nothing at ${path}`, async () => assert.ok([403, 404].includes(await statusOf(path))));

  it('puts the position in the vendors’ log into each page', async () => {
    const html = await (await fetch(demo.siteUrl)).text();
    assert.match(html, new RegExp(`data-since="${demo.vendorLog.newest()}"`));
  });

  it('sets no cookie', async () => assert.equal((await fetch(demo.siteUrl)).headers.get('set-cookie'), null));
});

describe('the copy of the visitor’s cookie', () => {
  const keep = (cookie: string): Promise<Response> =>
    fetch(`${demo.siteUrl}/privacy/choice-cookie`, {method: 'POST', headers: {cookie}});

  it('is set by the server', async () => {
    const decision = {noticeVersion: '2026-11-01', time: Date.now(), days: 180};
    const choice = encodeChoice(applyDecision(undefined, {...decision, granted: [], refused: ['analytics']}));
    const answer = await keep(`privacy-desk=${choice}`);
    assert.equal(answer.status, 204);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    const cookie = answer.headers.get('set-cookie') ?? '';
    assert.match(cookie, /^privacy-desk-kept=[\d-]{10}~/);
    assert.ok(cookie.includes(`~${choice}; Max-Age=`), cookie);
  });

  it('is not set without an answer', async () => {
    const answer = await keep('other=1');
    assert.deepEqual([answer.status, answer.headers.get('set-cookie')], [400, null]);
  });
});

describe('the register of notices', () => {
  it('shows the words of every start, although each start builds the site again', async (test) => {
    const register = await mkdtemp(join(tmpdir(), 'register-'));
    test.after(() => rm(register, {recursive: true}));
    const earlier = 'ab'.repeat(32);
    await mkdir(join(register, 'notices'));
    await writeFile(join(register, 'notices', `${earlier}.json`), '{"text": "Words of an earlier start"}');
    const started = await startDemo({register});
    test.after(() => started.close());
    const names = await readdir(join(register, 'notices'));
    assert.ok(names.length > 1);
    for (const name of names) {
      const answer = await fetch(`${started.siteUrl}/privacy/notices/${name.replace('.json', '')}`);
      assert.equal(answer.status, 200, name);
      assert.notEqual(((await answer.json()) as {text: string}).text, '');
    }
  });
});

describe('the receipts, below the site’s address', () => {
  const send = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${demo.siteUrl}/privacy/receipts`, {
      method: 'POST',
      headers: {'content-type': 'application/json', ...headers},
      body,
    });

  for (const [why, body, status] of [
    ['is not JSON', '{', 400],
    ['is not a receipt', '{"consentReceiptID": "1"}', 400],
    ['is far too large', JSON.stringify('x'.repeat(300_000)), 413],
    ['is too large for the service', JSON.stringify('x'.repeat(100_000)), 413],
  ] as const)
    it(`are checked by the service: one that ${why}`, async () =>
      assert.equal((await send(body)).status, status));

  it('are not found under an unknown id', async () =>
    assert.equal((await fetch(`${demo.siteUrl}/privacy/receipts/made-up`)).status, 404));
});

describe('the site under a content security policy', () => {
  for (const csp of ['nonce', 'strict-dynamic'] as const)
    it(`gives every script a new nonce for the policy ${csp}`, async () => {
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
  it('names the port that is taken', async () => {
    const port = Number(new URL(demo.siteUrl).port);
    const error: unknown = await startDemo({port}).catch((reason: unknown) => reason);
    assert.match(startErrorMessage(error), new RegExp(`Port ${port} is used by another program.*PORT=`));
  });

  it('names the vendor port that is taken', async () => {
    const vendorPort = Number(new URL(demo.vendorUrl).port);
    const error: unknown = await startDemo({vendorPort}).catch((reason: unknown) => reason);
    assert.match(startErrorMessage(error), new RegExp(`Port ${vendorPort} is used`));
  });
});
