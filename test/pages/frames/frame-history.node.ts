import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {grant, untilRefused} from '../support/choices.ts';
import type {Hosts} from '../support/hosts/hosts.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';

// Browsers remember the address of a frame when its page is reloaded or opened from the history.

const page = 'vendor-frames.html';
const framePaths = ['/template.html', '/parked.html', '/inside.html'];

test('frames request nothing after the reload that follows a withdrawal', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page(page));
  await grant(visitor, 'analytics');
  await untilFramesRequested(hosts);
  await vendorRequests(visitor, hosts);
  hosts.vendor.log.clear();
  await visitor.evaluate(() => void window.privacyDesk?.refuse(['analytics']));
  await untilHeld(visitor);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
});

test('a frame that was played once requests nothing when its page is reloaded', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page(page));
  await until('the placeholders', () => visitor.evaluate(clickPlaceholders));
  await until('a frame', () => hosts.vendor.log.paths().includes('/parked.html'));
  await vendorRequests(visitor, hosts);
  hosts.vendor.log.clear();
  await visitor.evaluate(() => location.reload());
  await untilHeld(visitor);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
});

for (const noStore of [false, true])
  test(`frames request nothing when the visitor goes back to their page after a withdrawal (no-store: ${noStore})`, async (t) => {
    const {visitor, hosts} = await visit(t, {noStore});
    await visitor.goto(hosts.page(page));
    await grant(visitor, 'analytics');
    await untilFramesRequested(hosts);
    await vendorRequests(visitor, hosts);
    await visitor.goto(hosts.page('blank.html'));
    await visitor.evaluate(() => void window.privacyDesk?.refuse(['analytics']));
    await untilRefused(visitor, 'analytics');
    hosts.vendor.log.clear();

    await visitor.back();
    await until('the previous page', async () => (await visitor.url()).includes(page));
    await untilHeld(visitor);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
  });

function untilFramesRequested(hosts: Hosts): Promise<boolean> {
  return until('the frames', () => framePaths.every((path) => hosts.vendor.log.paths().includes(path)));
}

/** Waits for the page as it is when nothing has been released. */
function untilHeld(tab: Tab): Promise<boolean> {
  return until('a page without frames', () =>
    tab.evaluate(() => document.readyState === 'complete' && !document.querySelector('iframe[src]')),
  );
}

/** Clicks the first button of every placeholder. Returns whether there was one. Runs in the page. */
function clickPlaceholders(): boolean {
  const placeholders = [...document.querySelectorAll('privacy-embed')];
  const buttons = placeholders.flatMap(({shadowRoot}) => shadowRoot?.querySelector('button') ?? []);
  buttons.forEach((button) => button.click());
  return buttons.length > 0;
}
