import assert from 'node:assert/strict';
import test from 'node:test';
import {untilAsked} from './banner.ts';
import {grant} from './grant.ts';
import {openHosts} from './hosts/hosts.ts';
import {siteConfig} from './site-config.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

/** What somebody or something did to a cookie that said yes to everything. */
const forgeries: readonly (readonly [string, (honest: string) => string])[] = [
  ['is empty', () => ''],
  ['says yes in other words', () => 'true'],
  ['is JSON that grants everything', () => '{"granted":["analytics","marketing","media"]}'],
  ['was cut short', (honest) => honest.slice(0, Math.floor(honest.length / 2))],
  ['lost its last character', (honest) => honest.slice(0, -1)],
  ['goes on after its end', (honest) => `${honest}.more`],
  ['is oversized', (honest) => honest + '.analytics'.repeat(300)],
  ['has another format number', (honest) => `9${honest.slice(1)}`],
  ['is not readable as text', () => '%E0%A4%A'],
  ['names a property of every object', (honest) => honest.replaceAll('analytics', '__proto__')],
];

for (const [why, forge] of forgeries)
  test(`a cookie that ${why} is no answer: the visitor is asked and nothing is released`, async (t) => {
    const {visitor, hosts} = await visit(t);
    await visitor.goto(hosts.page('blank.html'));
    await grant(visitor, 'analytics', 'marketing', 'media');
    const honest = (await visitor.cookies()).find(({name}) => name === 'privacy-desk')?.value ?? '';
    assert.notEqual(honest, '');
    await visitor.evaluate((value) => {
      document.cookie = `privacy-desk=${value}; path=/; max-age=3600`;
    }, forge(honest));
    await visitor.goto(hosts.page('everything.html'));
    await untilAsked(visitor);
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
  });

test('an answer to an older notice is no answer to this one', async (t) => {
  const {visitor, hosts} = await visit(t, {config: {...siteConfig, notice: {version: '2025-01-01'}}});
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics', 'marketing', 'media');
  // A cookie belongs to a host, whatever the port: this is the same site, a year later.
  const later = await openHosts({config: siteConfig});
  t.after(() => later.close());
  await visitor.goto(later.page('everything.html'));
  await untilAsked(visitor);
  assert.deepEqual(await vendorRequests(visitor, later), []);
});
