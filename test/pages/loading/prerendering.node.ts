import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {engineHere} from '../support/browser.ts';
import {grant, untilAllowed, untilRefused} from '../support/choices.ts';
import type {Hosts} from '../support/hosts/hosts.ts';
import {autoBlockConfig} from '../support/site-config.ts';
import {visit} from '../support/visit.ts';

/** Only Chromium prerenders pages: https://developer.chrome.com/docs/web-platform/prerender-pages */
const skip = engineHere === 'chromium' ? false : 'this engine does not prerender pages';

/** Requests a path of the site when a page is parsed, when its own work is done, and when it is activated. */
const reportPrerendering = `if (document.prerendering) {
  addEventListener('DOMContentLoaded', () => fetch('/parsed.html'));
  addEventListener('load', () => setTimeout(() => fetch('/idle.html'), 200));
  document.addEventListener('prerenderingchange', () => fetch('/activated.html'));
}`;

test('a prerendered page releases nothing before it is activated', {skip}, async (t) => {
  const {visitor, hosts} = await visit(t, {headScript: reportPrerendering, noStore: false});
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  await visitor.goto(hosts.page('prerendering.html'));
  await untilSiteRequest(hosts, '/idle.html');
  await untilAllowed(visitor, 'analytics');
  assert.deepEqual(hosts.vendor.log.paths(), []);

  // After the activation the driver is no longer connected to the visible page, so the test reads the hosts' logs.
  await visitor.click('#next');
  await untilSiteRequest(hosts, '/activated.html');
  await until('the held script', () => hosts.vendor.log.paths().includes('/simple.js'));
});

test(
  'a prerendered page reloads when consent for what runs on it is withdrawn before it is activated',
  {skip},
  async (t) => {
    const {visitor, hosts} = await visit(t, {
      config: autoBlockConfig,
      headScript: reportPrerendering,
      noStore: false,
    });
    await visitor.goto(hosts.page('blank.html'));
    await grant(visitor, 'analytics');
    await visitor.goto(hosts.page('prerendering-unmarked.html'));
    // The `load` event of this page waits for its frame, which waits for the activation.
    await untilSiteRequest(hosts, '/parsed.html');
    assert.ok(hosts.vendor.log.paths().includes('/tag.js'), 'the unmarked script runs');
    await visitor.evaluate(() => void window.privacyDesk?.refuse(['analytics']));
    await untilRefused(visitor, 'analytics');

    hosts.site.log.clear();
    await visitor.click('#next');
    await untilSiteRequest(hosts, '/activated.html');
    await untilSiteRequest(hosts, '/unmarked-frame-and-script.html');
  },
);

function untilSiteRequest({site}: Hosts, path: string): Promise<boolean> {
  return until(`a request for ${path}`, () => site.log.paths().includes(path));
}
