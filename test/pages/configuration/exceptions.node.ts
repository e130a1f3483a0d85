import assert from 'node:assert/strict';
import test from 'node:test';
import {countingService, declaredStatistics} from '../../config/declared-exceptions.ts';
import {until} from '../../drive/until.ts';
import {refuse, untilChosen} from '../support/choices.ts';
import {messagesOn} from '../support/messages.ts';
import {siteConfig} from '../support/site-config.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {untilNoneRun, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

const globalPrivacyControl = "Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})";

test('statistics under the UK exception run without asking until the visitor objects', async (t) => {
  const {visitor, hosts} = await visit(t, {config: configWith(countingService)});
  await visitor.goto(hosts.page('simple.html'));
  await untilRun(visitor, 'simple');

  await refuse(visitor, 'analytics');
  await untilNoneRun(visitor);
  hosts.vendor.log.clear();
  await visitor.goto(hosts.page('simple.html'));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
});

test('an objection still applies when the notice has a new version', async (t) => {
  const {visitor, hosts} = await visit(t, {config: configWith(countingService)});
  await visitor.goto(hosts.page('blank.html'));
  await refuse(visitor, 'analytics');
  await untilChosen(visitor);
  const [cookie] = await visitor.cookies();
  await visitor.evaluate((value) => {
    document.cookie = `privacy-desk=${value.replace('2026-11-01', '2025-01-01')}; path=/`;
  }, cookie?.value ?? '');
  await visitor.goto(hosts.page('simple.html'));
  assert.deepEqual(await visitor.evaluate(() => window.privacyDesk?.choice?.refused), ['analytics']);
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
});

test('Global Privacy Control is an objection, and later consent overrides it', async (t) => {
  const {visitor, hosts} = await visit(t, {
    config: configWith(countingService),
    headScript: globalPrivacyControl,
  });
  await visitor.goto(hosts.page('simple.html'));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  await visitor.evaluate(() => window.privacyDesk?.grant(['analytics']));
  await untilRun(visitor, 'simple');
});

for (const [fault, service] of [
  ['the data is used for adverts', {...countingService, noAds: false}],
  ['a condition is stated as text instead of true', {...countingService, aggregateOnly: 'true'}],
  ['the provider is a controller', {...countingService, role: 'controller'}],
] as const)
  test(`the exception does not apply when ${fault}: the visitor is asked`, async (t) => {
    const {visitor, hosts} = await visit(t, {config: configWith(service)});
    await visitor.goto(hosts.page('simple.html'));
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    await until('the message', async () =>
      (await messagesOn(visitor)).includes('exception-conditions categories[0].basis'),
    );
  });

for (const [fault, site] of [
  ['the law of another country applies', {jurisdiction: 'FR', categories: [declaredStatistics]}],
  ['nothing is declared about it', {categories: [{...declaredStatistics, exception: undefined}]}],
] as const)
  test(`the exception does not apply when ${fault}: the visitor is asked`, async (t) => {
    const {visitor, hosts} = await visit(t, {config: {...siteConfig, ...site}});
    await visitor.goto(hosts.page('simple.html'));
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    await until('the message', async () =>
      (await messagesOn(visitor)).includes('exception-conditions categories[0].basis'),
    );
  });

function configWith(service: object): object {
  return {...siteConfig, categories: [{...declaredStatistics, services: [service]}]};
}
