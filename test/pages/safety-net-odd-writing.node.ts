import assert from 'node:assert/strict';
import test from 'node:test';
import type {TestContext} from 'node:test';
import type {} from '../../src/gate/net/net-api.ts';
import {netConfig} from './net/net-config.ts';
import {ranOn} from './ran.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

/** What the page looks like, whether or not its addresses are in place, what ran on it, and what was asked for. */
const outcome = async (t: TestContext, safetyNet: boolean): Promise<Readonly<Record<string, unknown>>> => {
  const {visitor, hosts} = await visit(t, {config: {...netConfig, safetyNet}});
  await visitor.goto(hosts.page('safety-net-odd-writing.html'));
  const asked = await vendorRequests(visitor, hosts);
  const sections = await visitor.evaluate((port) => {
    for (const element of document.querySelectorAll('img,image,script'))
      for (const name of element.getAttributeNames())
        if (/^(src|href|type|data-stopped-.*)$/.test(name)) element.removeAttribute(name);
    return [...document.querySelectorAll('section')].map((section) =>
      section.outerHTML.replaceAll(`:${port}/`, '/'),
    );
  }, String(hosts.vendor.port));
  return {sections, ran: (await ranOn(visitor)).filter((name) => name !== 'stopped'), asked};
};

test('what is written in odd pieces becomes what it would be, stopped', async (t) => {
  let plain: unknown;
  // One after the other: WebKit has one visitor at a time.
  await t.test('without the net', async (one) => {
    const {asked, ...seen} = await outcome(one, false);
    assert.notDeepEqual(asked, []);
    plain = seen;
  });
  await t.test('with the net', async (other) => {
    const {asked, ...seen} = await outcome(other, true);
    assert.deepEqual(asked, []);
    assert.deepEqual(seen, plain);
  });
});
