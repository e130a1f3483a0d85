import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {sharedBrowser} from './browser.ts';
import {openHosts} from './hosts/hosts.ts';
import {siteConfig} from './site-config.ts';

/** A page with a frame of another site, which says which cookies it has, and then sets one. */
const pages = {
  'outer.html': `<!doctype html><title>Outer</title>{{config}}
    <script>addEventListener('message', ({data}) => (window.inner = data));</script>
    <script>document.write('<iframe src="http://127.0.0.1:' + location.port + '/inner.html"></iframe>');</script>`,
  'inner.html': `<!doctype html><title>Inner</title>{{config}}
    <script>parent.postMessage('cookies: ' + document.cookie, '*'); document.cookie = 'inner=1;path=/;max-age=3600';</script>`,
};

test('a visitor has no cookie, no name of a window and no size of the visitor before, and new tabs are closed', async (t) => {
  const [hosts, nextHosts] = [
    await openHosts({config: siteConfig, pages}),
    await openHosts({config: siteConfig, pages}),
  ];
  t.after(() => Promise.all([hosts.close(), nextHosts.close()]));
  const browser = await sharedBrowser();
  const before = await browser.newVisitor({width: 500, height: 400});
  await before.goto(hosts.page('outer.html'));
  await until('the frame', () => toldByFrame(before));
  await before.evaluate(() => {
    document.cookie = 'own=1;path=/;max-age=3600';
    window.name = 'before';
  });
  const [size, name] = [await widthOf(before), await before.evaluate(() => window.name)];
  assert.equal(name, 'before');
  const other = await before.newTab();
  await other.goto(hosts.page('blank.html').replace('localhost', '127.0.0.1'));
  await other.evaluate(() => (document.cookie = 'vendor=1;path=/;max-age=3600'));
  assert.ok((await other.cookies()).some((cookie) => cookie.name === 'vendor'));
  await before.close();

  const next = await browser.newVisitor();
  t.after(() => next.close());
  await next.goto(nextHosts.page('outer.html'));
  assert.equal(await until('the frame', () => toldByFrame(next)), 'cookies: ');
  assert.deepEqual(await next.cookies(), []);
  assert.equal(await next.evaluate(() => document.cookie + window.name), '');
  assert.notEqual(await widthOf(next), size);
  await next.goto(nextHosts.page('blank.html').replace('localhost', '127.0.0.1'));
  assert.equal(await next.evaluate(() => document.cookie), '');
});

function widthOf(tab: Tab): Promise<number> {
  return tab.evaluate(() => innerWidth);
}

function toldByFrame(tab: Tab): Promise<string | undefined> {
  return tab.evaluate(() => ('inner' in window ? String(window.inner) : undefined));
}
