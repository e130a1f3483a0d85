import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {untilChosen} from '../support/choices.ts';
import {messagesOn} from '../support/messages.ts';
import {siteConfig} from '../support/site-config.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {untilNoneRun, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

/** A service that meets every condition of the UK exemption for statistics. */
const counter = {
  id: 'counter',
  name: 'Counter',
  provider: 'Counting Ltd',
  purpose: 'Counts visits, so that we can improve pages that people do not find.',
  role: 'processor',
  retention: 'P13M',
  aggregateOnly: true,
  noAds: true,
  noReplay: true,
  noUserId: true,
};

const globalPrivacyControl = "Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})";

test('statistics under the UK exemption run without asking until the visitor objects', async (t) => {
  const {visitor, hosts} = await visit(t, {config: configWith(counter)});
  await visitor.goto(hosts.page('simple.html'));
  await untilRun(visitor, 'simple');

  await visitor.evaluate(() => window.privacyDesk?.refuse(['analytics']));
  await untilNoneRun(visitor);
  hosts.vendor.log.clear();
  await visitor.goto(hosts.page('simple.html'));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
});

test('an objection still applies when the notice has a new version', async (t) => {
  const {visitor, hosts} = await visit(t, {config: configWith(counter)});
  await visitor.goto(hosts.page('blank.html'));
  await visitor.evaluate(() => window.privacyDesk?.refuse(['analytics']));
  await untilChosen(visitor);
  const [cookie] = await visitor.cookies();
  await visitor.evaluate((value) => {
    document.cookie = `privacy-desk=${value.replace('2026-11-01', '2025-01-01')}; path=/`;
  }, cookie?.value ?? '');
  await visitor.goto(hosts.page('simple.html'));
  assert.equal(await visitor.evaluate(() => window.privacyDesk?.choice === undefined), true);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
});

test('Global Privacy Control is an objection, and later consent overrides it', async (t) => {
  const {visitor, hosts} = await visit(t, {
    config: configWith(counter),
    headScript: globalPrivacyControl,
  });
  await visitor.goto(hosts.page('simple.html'));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  await visitor.evaluate(() => window.privacyDesk?.grant(['analytics']));
  await untilRun(visitor, 'simple');
});

for (const [fault, service] of [
  ['the data is used for adverts', {...counter, noAds: false}],
  ['a condition is stated as text instead of true', {...counter, aggregateOnly: 'true'}],
  ['the provider is a controller', {...counter, role: 'controller'}],
] as const)
  test(`the exemption does not apply when ${fault}: the visitor is asked`, async (t) => {
    const {visitor, hosts} = await visit(t, {config: configWith(service)});
    await visitor.goto(hosts.page('simple.html'));
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    await until('the message', async () =>
      (await messagesOn(visitor)).includes('exemption-conditions categories[0].basis'),
    );
  });

function configWith(service: object): object {
  return {...siteConfig, categories: [{id: 'analytics', basis: 'statistics', services: [service]}]};
}
