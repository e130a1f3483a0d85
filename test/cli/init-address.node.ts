import assert from 'node:assert/strict';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {ANSWERS, initFolder, type InitFolder} from './run-init.ts';

const links = Array.from({length: 30}, (_, index) => `<a href="/many/${index}">${index}</a>`).join('');

/** The pages of the site by path: status, type and content. */
const site: Readonly<Record<string, readonly [status: number, type: string, body: string]>> = {
  '/': [
    200,
    'text/html; charset=utf-8',
    '<a href="about">A</a><a href="/about#part">B</a><a href="https://other.example/">C</a><a href="/file.pdf">D</a><a href="/gone">E</a><a href="/feed">F</a><a href="/away">G</a><a href="http://[">H</a>',
  ],
  '/about': [200, 'text/html', '<p></p>\n<iframe src="https://www.youtube.com/embed/1"></iframe>'],
  '/feed': [200, 'application/rss+xml', '<rss/>'],
  '/many': [200, 'text/html', links],
};

let server: Server;
let origin = '';
let requested: string[] = [];
let folder: InitFolder;

before(async () => {
  server = createServer(({url = '', headers}, response) => {
    requested.push(`${url} ${headers['user-agent'] ?? ''}`);
    const [status, type, body] =
      site[url] ?? (url.startsWith('/many/') ? [200, 'text/html', ''] : [404, 'text/html', '']);
    if (url === '/away') response.writeHead(302, {location: origin.replace('127.0.0.1', 'localhost')});
    else response.writeHead(status, {'content-type': type});
    response.end(url === '/away' ? '' : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

beforeEach(async () => {
  requested = [];
  folder = await initFolder();
});
afterEach(() => folder.remove());

describe('privacy-desk init with an address', () => {
  it('reads the page and the pages of the same site that it links to, once each', async () => {
    const {code, output, site: written} = await folder.init('--pages', origin, ...ANSWERS);
    assert.equal(code, 0);
    assert.deepEqual(written?.categories, [{id: 'media', services: ['youtube']}]);
    assert.ok(output.includes(`${origin}/about:2: YouTube\n`), output);
    const paths = requested.map((line) => line.split(' ')[0]);
    assert.deepEqual(paths.slice(0, 5), ['/', '/about', '/gone', '/feed', '/away']);
    assert.ok(
      requested.every((line) => line.endsWith(' privacy-desk-init')),
      requested.join(),
    );
  });

  it('names linked pages that are missing or no HTML, and reads the others', async () => {
    const text = (await folder.init('--pages', origin, ...ANSWERS)).output.replaceAll(/\s+/g, ' ');
    assert.match(text, /: 2 pages were read\./);
    assert.match(text, /\/gone: The server answered 404\. Expected a page\./);
    assert.match(text, /\/feed: This is no HTML page, but "application\/rss\+xml"\./);
  });

  it('requests 20 pages at most, and says how many it has left out', async () => {
    const {output} = await folder.init('--pages', `${origin}/many`, ...ANSWERS);
    assert.equal(requested.length, 20);
    assert.match(output.replaceAll(/\s+/g, ' '), /links to 11 more pages\. They were not read\./);
  });

  for (const [what, path, message] of [
    ['answers 404', '/gone', /\/gone: The server answered 404\./],
    ['is no HTML page', '/feed', /\/feed: This is no HTML page/],
  ] as const)
    it(`writes nothing when the address ${what}`, async () => {
      const {code, errors, site: written} = await folder.init('--pages', origin + path, ...ANSWERS);
      assert.deepEqual([code, written], [2, undefined]);
      assert.match(errors, message);
    });

  it('writes nothing when no server answers', async () => {
    const {code, errors, site: written} = await folder.init('--pages', 'http://127.0.0.1:1/', ...ANSWERS);
    assert.deepEqual([code, written], [2, undefined]);
    assert.match(errors, /There was no answer/);
  });
});
