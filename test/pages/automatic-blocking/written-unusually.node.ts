import assert from 'node:assert/strict';
import test from 'node:test';
import type {TestContext} from 'node:test';
import type {} from '../../../src/contract/public-api.ts';
import {autoBlockConfig} from '../support/site-config.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {scriptsRunOn} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

test('unusual document.write() output is blocked and otherwise gives the same page', async (t) => {
  let pageWithoutBlocking: unknown;
  // One after the other: WebKit allows one visitor at a time.
  await t.test('without automatic blocking', async (subtest) => {
    const {requested, ...page} = await load(subtest, false);
    assert.notDeepEqual(requested, []);
    pageWithoutBlocking = page;
  });
  await t.test('with automatic blocking', async (subtest) => {
    const {requested, ...page} = await load(subtest, true);
    assert.deepEqual(requested, []);
    assert.deepEqual(page, pageWithoutBlocking);
  });
});

/** The page's sections without the attributes that blocking changes, the scripts that ran on it, and the requested paths. */
async function load(t: TestContext, autoBlock: boolean): Promise<Readonly<Record<string, unknown>>> {
  const {visitor, hosts} = await visit(t, {config: {...autoBlockConfig, autoBlock}});
  await visitor.goto(hosts.page('written-unusually.html'));
  const requested = await vendorRequests(visitor, hosts);
  const sections = await visitor.evaluate((port) => {
    for (const element of document.querySelectorAll('img,image,script'))
      for (const name of element.getAttributeNames())
        if (/^(src|href|type|data-blocked-.*)$/.test(name)) element.removeAttribute(name);
    return [...document.querySelectorAll('section')].map((section) =>
      section.outerHTML.replaceAll(`:${port}/`, '/'),
    );
  }, String(hosts.vendor.port));
  return {sections, run: (await scriptsRunOn(visitor)).filter((name) => name !== 'blocked'), requested};
}
