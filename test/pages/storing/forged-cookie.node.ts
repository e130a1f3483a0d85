import assert from 'node:assert/strict';
import test from 'node:test';
import {grant, untilAsked} from '../support/choices.ts';
import {openHosts} from '../support/hosts/hosts.ts';
import {siteConfig} from '../support/site-config.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';

/** Changes to a cookie that grants everything. */
const forgeries: readonly (readonly [string, (valid: string) => string])[] = [
  ['is empty', () => ''],
  ['is the word true', () => 'true'],
  ['is JSON that grants everything', () => '{"granted":["analytics","marketing","media"]}'],
  ['is cut in half', (valid) => valid.slice(0, Math.floor(valid.length / 2))],
  ['lacks its last character', (valid) => valid.slice(0, -1)],
  ['has more text at its end', (valid) => `${valid}.more`],
  ['is too long', (valid) => valid + '.analytics'.repeat(300)],
  ['has another format number', (valid) => `9${valid.slice(1)}`],
  ['has an invalid percent-encoding', () => '%E0%A4%A'],
  ['names __proto__', (valid) => valid.replaceAll('analytics', '__proto__')],
];

for (const [fault, forge] of forgeries)
  test(`a cookie that ${fault} is not a choice: the visitor is asked and nothing is released`, async (t) => {
    const {visitor, hosts} = await visit(t);
    await visitor.goto(hosts.page('blank.html'));
    await grant(visitor, 'analytics', 'marketing', 'media');
    const valid = (await visitor.cookies()).find(({name}) => name === 'privacy-desk')?.value ?? '';
    assert.notEqual(valid, '');
    await visitor.evaluate((value) => {
      document.cookie = `privacy-desk=${value}; path=/; max-age=3600`;
    }, forge(valid));
    await visitor.goto(hosts.page('everything.html'));
    await untilAsked(visitor);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
  });

test('a choice under an older notice does not apply to the current notice', async (t) => {
  const {visitor, hosts} = await visit(t, {config: {...siteConfig, notice: {version: '2025-01-01'}}});
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics', 'marketing', 'media');
  // Cookies ignore the port, so these hosts are the same site with a newer notice.
  const updated = await openHosts({config: siteConfig});
  t.after(() => updated.close());
  await visitor.goto(updated.page('everything.html'));
  await untilAsked(visitor);
  assert.deepEqual(await vendorRequests(visitor, updated), []);
});
