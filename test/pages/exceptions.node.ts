import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {messagesOn} from './messages.ts';
import {ranOn, untilRan} from './ran.ts';
import {siteConfig} from './site-config.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

const counter = {
  id: 'counter',
  name: 'Counter',
  provider: 'Counting Ltd',
  purpose: 'Counts visits, so that we can mend what nobody finds.',
  role: 'processor',
  retention: 'P13M',
  aggregateOnly: true,
  noAds: true,
  noReplay: true,
  noUserId: true,
};

const configOf = (service: object, version = '2026-11-01'): object => ({
  ...siteConfig,
  notice: {version},
  categories: [{id: 'analytics', basis: 'statistics', services: [service]}],
});

const privacyControl = "Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})";

test('statistics under the UK exception run without asking, and stop for good at an objection', async (t) => {
  const {visitor, hosts} = await visit(t, {config: configOf(counter)});
  await visitor.goto(hosts.page('simple.html'));
  await untilRan(visitor, 'simple');

  await visitor.evaluate(() => window.privacyDesk?.refuse(['analytics']));
  await until('the page to load anew', async () => (await ranOn(visitor)).length === 0);
  hosts.vendor.log.clear();
  await visitor.goto(hosts.page('simple.html'));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
});

test('an objection outlives the notice under which it was made', async (t) => {
  const {visitor, hosts} = await visit(t, {config: configOf(counter)});
  await visitor.goto(hosts.page('blank.html'));
  await visitor.evaluate(() => window.privacyDesk?.refuse(['analytics']));
  await until('the answer', () => visitor.evaluate(() => window.privacyDesk?.choice !== undefined));
  const [cookie] = await visitor.cookies();
  await visitor.evaluate((value) => {
    document.cookie = `privacy-desk=${value.replace('2026-11-01', '2025-01-01')}; path=/`;
  }, cookie?.value ?? '');
  await visitor.goto(hosts.page('simple.html'));
  assert.equal(await visitor.evaluate(() => window.privacyDesk?.choice === undefined), true);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
});

test('Global Privacy Control is an objection, and a later yes wins', async (t) => {
  const {visitor, hosts} = await visit(t, {config: configOf(counter), before: privacyControl});
  await visitor.goto(hosts.page('simple.html'));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  await visitor.evaluate(() => window.privacyDesk?.grant(['analytics']));
  await untilRan(visitor, 'simple');
});

for (const [what, service] of [
  ['an owner who serves adverts with it', {...counter, noAds: false}],
  ['an owner who says so in words only', {...counter, aggregateOnly: 'true'}],
  ['a provider on its own account', {...counter, role: 'controller'}],
] as const)
  test(`the exception is refused to ${what}: the visitor is asked`, async (t) => {
    const {visitor, hosts} = await visit(t, {config: configOf(service)});
    await visitor.goto(hosts.page('simple.html'));
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    await until('the message', async () =>
      (await messagesOn(visitor)).includes('exemption-conditions categories[0].basis'),
    );
  });
