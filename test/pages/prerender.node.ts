import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {untilAllowed, untilRefused} from './banner.ts';
import {grant} from './grant.ts';
import {netConfig} from './net/net-config.ts';
import {visit} from './visit.ts';

/** Only Chromium makes pages ready out of sight: https://developer.chrome.com/docs/web-platform/prerender-pages */
const skip = process.env['ENGINE'] === 'chromium' ? false : 'this engine makes no page ready';

/** Tells the site's log that a page is parsed out of sight, that all its own work is done there, and that it was shown then. */
const noteActivation = `if (document.prerendering) {
  addEventListener('DOMContentLoaded', () => fetch('/parsed.html'));
  addEventListener('load', () => setTimeout(() => fetch('/hidden.html'), 200));
  document.addEventListener('prerenderingchange', () => fetch('/shown.html'));
}`;

test('a page made ready out of sight releases nothing until it is shown', {skip}, async (t) => {
  const {visitor, hosts} = await visit(t, {before: noteActivation, kept: true});
  const reached = (path: string) => (): boolean => hosts.site.log.paths().includes(path);
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  await visitor.goto(hosts.page('prerendering.html'));
  await until('the hidden page to have done its work', reached('/hidden.html'));
  await untilAllowed(visitor, 'analytics');
  assert.deepEqual(hosts.vendor.log.paths(), []);

  // The page that is shown is no longer the one that the driver holds: the hosts' logs tell the rest.
  await visitor.click('#next');
  await until('the hidden page to be shown', reached('/shown.html'));
  await until('its vendor', () => hosts.vendor.log.paths().includes('/simple.js'));
});

test(
  'a page made ready out of sight loads anew when what runs on it is taken back before it is shown',
  {skip},
  async (t) => {
    const {visitor, hosts} = await visit(t, {config: netConfig, before: noteActivation, kept: true});
    const reached = (path: string) => (): boolean => hosts.site.log.paths().includes(path);
    await visitor.goto(hosts.page('blank.html'));
    await grant(visitor, 'analytics');
    await visitor.goto(hosts.page('prerendering-net.html'));
    // Its frame waits to be shown, and so does its load event.
    await until('the hidden page', reached('/parsed.html'));
    assert.ok(hosts.vendor.log.paths().includes('/tag.js'), 'what nobody has marked runs');
    await visitor.evaluate(() => void window.privacyDesk?.refuse(['analytics']));
    await untilRefused(visitor, 'analytics');

    hosts.site.log.clear();
    await visitor.click('#next');
    await until('the hidden page to be shown', reached('/shown.html'));
    await until('that page anew', reached('/safety-net-withdraw.html'));
  },
);
