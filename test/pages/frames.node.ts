import assert from 'node:assert/strict';
import test from 'node:test';
import type {Tab} from '../drive/visitor.ts';
import {until} from '../drive/until.ts';
import {untilRefused} from './banner.ts';
import {grant} from './grant.ts';
import type {Hosts} from './hosts/hosts.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

const frames = ['/template.html', '/parked.html', '/inside.html'];

const untilAsked = (hosts: Hosts): Promise<boolean> =>
  until('the frames', () => frames.every((path) => hosts.vendor.log.paths().includes(path)));

/** Waits for the page as it is when nothing of it has been released. */
const untilHeld = (tab: Tab): Promise<boolean> =>
  until('a page without frames', () =>
    tab.evaluate(() => document.readyState === 'complete' && !document.querySelector('iframe[src]')),
  );

test('a frame asks for nothing after the reload that follows a withdrawal', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('frames.html'));
  await grant(visitor, 'analytics');
  await untilAsked(hosts);
  await vendorRequests(visitor, hosts);
  hosts.vendor.log.clear();
  await visitor.evaluate(() => void window.privacyDesk?.refuse(['analytics']));
  await untilHeld(visitor);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
});

test('a frame that was played once asks for nothing when its page is loaded anew', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('frames.html'));
  const press = (): Promise<boolean> =>
    visitor.evaluate(() => {
      const embeds = [...document.querySelectorAll('privacy-embed')];
      const buttons = embeds.flatMap(({shadowRoot}) => shadowRoot?.querySelector('button') ?? []);
      buttons.forEach((button) => button.click());
      return buttons.length > 0;
    });
  await until('what stands in their place', press);
  await until('a frame', () => hosts.vendor.log.paths().includes('/parked.html'));
  await vendorRequests(visitor, hosts);
  hosts.vendor.log.clear();
  await visitor.evaluate(() => location.reload());
  await untilHeld(visitor);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
});

for (const kept of [true, false])
  test(`a frame asks for nothing when its page is gone back to after a no (kept by the browser: ${kept})`, async (t) => {
    const {visitor, hosts} = await visit(t, {kept});
    await visitor.goto(hosts.page('frames.html'));
    await grant(visitor, 'analytics');
    await untilAsked(hosts);
    await vendorRequests(visitor, hosts);
    await visitor.goto(hosts.page('blank.html'));
    await visitor.evaluate(() => void window.privacyDesk?.refuse(['analytics']));
    await untilRefused(visitor, 'analytics');
    hosts.vendor.log.clear();

    await visitor.back();
    await until('the page before', async () => (await visitor.url()).includes('frames.html'));
    await untilHeld(visitor);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
  });
