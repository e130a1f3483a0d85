import assert from 'node:assert/strict';
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test, {type TestContext} from 'node:test';
import {unzipSync} from 'fflate';
import {checkFile} from '../../../src/cli/load-site.ts';
import {archiveNotices} from '../../../src/cli/notice-archive.ts';
import {filesNeverLoaded} from '../../../src/cli/compose-site.ts';
import {writeSiteBundles} from '../../../src/cli/site-bundles.ts';
import {until} from '../../drive/until.ts';
import {untilAllowed, untilAsked} from '../support/choices.ts';
import {visitDemo} from '../support/visit-demo.ts';
import {download, openConfigurator, openFile, valueOf, write} from './configurator-page.ts';

const root = join(import.meta.dirname, '../../..');

const site = {
  organisation: {name: 'Packed Trust'},
  languages: ['cy'],
  links: {policy: '/privacy-policy/', cookies: '/cookies/'},
  categories: [{id: 'necessary'}, {id: 'media', services: ['youtube']}],
  texts: {cy: {}},
};

test('a packed folder, served as it is, asks on a page with its tag and accepts an answer', async (t) => {
  const {demo, visitor} = await visitDemo(t);
  await openConfigurator(visitor, demo.siteUrl);
  await openFile(visitor, 'site.json', JSON.stringify(site));
  await until('the file', async () => (await valueOf(visitor, 'organisation.name')) === 'Packed Trust');
  await write(visitor, '--privacy-desk-accent-light', 'rgb(10, 60, 30)');
  const files = unzipSync(Buffer.from(await download(visitor, 'save-folder', 'privacy-desk.zip'), 'base64'));
  const note = Buffer.from(files['read-me.txt'] ?? '').toString();
  const [tags = ''] = /<script[^]*?look\.css">/.exec(note) ?? [];
  const url = await serve(t, files, tags);

  await visitor.goto(url);
  await untilAsked(visitor);
  const banner = await visitor.evaluate(() => {
    const host = document.querySelector('privacy-desk');
    const accept = host?.querySelector('[part~=accept]');
    return {text: host?.textContent, colour: accept && getComputedStyle(accept).backgroundColor};
  });
  assert.match(banner.text ?? '', /Packed Trust/);
  assert.equal(banner.colour, 'rgb(10, 60, 30)');
  await visitor.click('[part~=accept]');
  await untilAllowed(visitor, 'media');
});

test('a packed folder has the same files as privacy-desk build writes, byte for byte', async (t) => {
  const {demo, visitor} = await visitDemo(t);
  await openConfigurator(visitor, demo.siteUrl);
  await openFile(visitor, 'site.json', JSON.stringify(site));
  await until('the file', async () => (await valueOf(visitor, 'organisation.name')) === 'Packed Trust');
  const files = unzipSync(Buffer.from(await download(visitor, 'save-folder', 'privacy-desk.zip'), 'base64'));

  const built = await mkdtemp(join(tmpdir(), 'privacy-desk-built-'));
  t.after(() => rm(built, {recursive: true, force: true}));
  const file = join(built, 'site.json');
  await writeFile(file, Buffer.from(files['site.json'] ?? ''));
  const {site: checked} = await checkFile(file);
  const out = join(built, 'privacy');
  await writeSiteBundles(join(root, 'dist'), out, checked.expanded, filesNeverLoaded(checked.config));
  await archiveNotices(out, checked.config);
  const written = (await readdir(built, {recursive: true, withFileTypes: true}))
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map(({parentPath, name}) =>
      join(parentPath, name)
        .slice(built.length + 1)
        .replaceAll('\\', '/'),
    );
  const contents = await Promise.all(written.map((name) => readFile(join(built, name))));
  const expected = new Map(written.map((name, index) => [name, contents[index] ?? Buffer.alloc(0)] as const));
  const found = new Map(
    Object.entries(files).map(([name, content]) => [name, Buffer.from(content)] as const),
  );
  for (const name of ['read-me.txt', 'configurator-settings.json']) found.delete(name);
  assert.ok(expected.size > 20);
  assert.equal(found.size, expected.size);
  assert.deepEqual([...comparable(found).keys()], [...comparable(expected).keys()]);
  for (const [name, content] of comparable(expected))
    assert.ok(content.equals(found.get(name) ?? Buffer.alloc(0)), name);
});

/** All files but the Welsh notices: they have durations in words, for which not every browser knows Welsh. */
function comparable(files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  const isWelshNotice = (name: string, content: Buffer): boolean =>
    name.includes('/notices/') && content.includes('"language": "cy"');
  const kept = [...files].filter(([name, content]) => !isWelshNotice(name, content));
  return new Map(kept.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Serves the files, and a page with these tags at every other address. Returns the address of a page. */
async function serve(
  t: TestContext,
  files: Readonly<Record<string, Uint8Array>>,
  tags: string,
): Promise<string> {
  const page = `<!doctype html><html lang="en"><head>${tags}<meta charset="utf-8"><title>A page</title></head><body><h1>A page</h1></body></html>`;
  const types: Readonly<Record<string, string>> = {
    js: 'text/javascript',
    css: 'text/css',
    json: 'application/json',
  };
  const server = createServer(({url = ''}, response) => {
    const content = files[url.slice(1)];
    const type = content ? types[url.split('.').at(-1) ?? ''] : 'text/html';
    response.setHeader('content-type', type ?? 'text/plain').end(content ?? page);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}
