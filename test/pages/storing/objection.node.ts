import assert from 'node:assert/strict';
import test from 'node:test';
import {parseConfig} from '../../../src/config/parse.ts';
import {createService} from '../../../src/service/create-service.ts';
import {findTarget} from '../../drive/target.ts';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {engineHere} from '../support/browser.ts';
import {grant, untilAllowed, untilAsked, untilRefused} from '../support/choices.ts';
import {siteConfig} from '../support/site-config.ts';
import {visit} from '../support/visit.ts';

const VISITS = {
  id: 'visits',
  basis: 'statistics',
  exception: {
    lawfulBasis: 'legitimate-interests',
    owner: 'Head of digital',
    reviewDate: '2027-11-30',
    automaticInformation: 'none',
  },
  services: [
    {
      id: 'counter',
      name: 'Visit counter',
      provider: 'A charity',
      purpose: 'Counts visits.',
      role: 'processor',
      retention: 'P30D',
      aggregateOnly: true,
      noAds: true,
      noReplay: true,
      noUserId: true,
    },
  ],
};

/** A site that counts visits under the exception for statistics. */
const config = {...siteConfig, categories: [VISITS, ...siteConfig.categories]};

/** Records every cookie that a script sets on the page, with its attributes. */
const recordCookies = `
  const {get, set} = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  window.cookiesSet = [];
  Object.defineProperty(Document.prototype, 'cookie', {
    get,
    set(text) {
      window.cookiesSet.push(text);
      set.call(this, text);
    },
  });`;

declare global {
  interface Window {
    cookiesSet?: string[];
  }
}

test('a cookie that holds an objection is stored for 400 days again on every visit', async (t) => {
  const {visitor, hosts} = await visit(t, {config, headScript: recordCookies});
  await visitor.goto(hosts.page('blank.html'));
  await refuse(visitor, 'visits');
  const value = await choiceCookie(visitor);
  for (const page of ['blank.html', 'simple.html']) {
    await visitor.goto(hosts.page(page));
    await untilRefused(visitor, 'visits');
    const [renewed] = await until('the cookie', async () => {
      const set = await cookiesSet(visitor);
      return set.length > 0 && set;
    });
    assert.equal(renewed, `privacy-desk=${value};path=/;max-age=${400 * 86_400};samesite=lax`);
    assert.equal(await choiceCookie(visitor), value);
  }
});

test('a cookie without an objection is not stored again on a visit', async (t) => {
  const {visitor, hosts} = await visit(t, {config, headScript: recordCookies});
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics');
  await refuse(visitor, 'media');
  await visitor.goto(hosts.page('blank.html'));
  await untilAllowed(visitor, 'analytics');
  assert.deepEqual(await cookiesSet(visitor), []);
});

test('a new notice asks again about the other categories, and the objection stays', async (t) => {
  const newNotice = {...config, notice: {version: '2026-12-01'}};
  const {visitor, hosts} = await visit(t, {config: newNotice});
  await visitor.goto(hosts.page('blank.html'));
  await setChoiceCookie(visitor, `2~2026-11-01~${seconds(-30)}~analytics.~visits.`);
  await visitor.goto(hosts.page('blank.html'));
  await untilAsked(visitor);
  await untilRefused(visitor, 'visits', 'visits:counter', 'analytics');
});

test(
  'with an endpoint, an objection outlives the cookie of the script, and the endpoint is asked once a day',
  // WebKit stores no cookie with `Secure` on http://localhost.
  {skip: engineHere === 'webkit'},
  async (t) => {
    const withEndpoint = {...config, cookie: {endpoint: '/choice-cookie'}};
    const service = await createService({database: ':memory:', config: parseConfig(withEndpoint).config});
    t.after(() => service.close());
    const {visitor, hosts} = await visit(t, {config: withEndpoint, service});
    await visitor.goto(hosts.page('blank.html'));
    await refuse(visitor, 'visits', 'analytics', 'marketing', 'media');
    await until('the copy', async () => (await copyOf(visitor)) !== undefined);
    const today = new Date().toISOString().slice(0, 10);
    assert.equal(await copyOf(visitor), `${today}~${await choiceCookie(visitor)}`);

    await deleteCookie(visitor, 'privacy-desk');
    hosts.site.log.clear();
    await visitor.goto(hosts.page('simple.html'));
    await untilRefused(visitor, 'visits', 'analytics');
    assert.ok('reason' in (await visitor.evaluate(findTarget, '[part~="reject"]')), 'there is no banner');
    await visitor.goto(hosts.page('blank.html'));
    await untilRefused(visitor, 'visits');
    assert.ok(!hosts.site.log.paths().includes('/choice-cookie'));

    await setCopy(visitor, `2026-11-20~${(await copyOf(visitor))?.slice(11) ?? ''}`);
    await visitor.goto(hosts.page('blank.html'));
    await until('a copy of today', async () => (await copyOf(visitor))?.startsWith(today));
    assert.deepEqual(
      hosts.site.log.arrivals.flatMap(({method, path}) => (path === '/choice-cookie' ? method : [])),
      ['POST'],
    );
  },
);

test(
  'a new answer replaces the copy, so that an older answer never comes back',
  {skip: engineHere === 'webkit'},
  async (t) => {
    const withEndpoint = {...config, cookie: {endpoint: '/choice-cookie'}};
    const service = await createService({database: ':memory:', config: parseConfig(withEndpoint).config});
    t.after(() => service.close());
    const {visitor, hosts} = await visit(t, {config: withEndpoint, service});
    await visitor.goto(hosts.page('blank.html'));
    await grant(visitor, 'analytics');
    await until('the copy', async () => (await copyOf(visitor))?.includes('analytics.~'));
    await refuse(visitor, 'analytics');
    await until('the new copy', async () => (await copyOf(visitor))?.endsWith('~~analytics.'));
  },
);

test(
  'an objection that only the server has kept ends with a new answer, and does not come back when the cookie is lost',
  {skip: engineHere === 'webkit'},
  async (t) => {
    const {visitor, hosts} = await visit(t, {config});
    await visitor.goto(hosts.page('blank.html'));
    await setCopy(visitor, `2026-11-20~2~2026-11-01~${seconds(-20)}~~analytics.marketing.media.visits.`);
    await visitor.goto(hosts.page('blank.html'));
    await untilRefused(visitor, 'visits', 'visits:counter');

    await visitor.evaluate(() => window.privacyDesk?.open());
    await visitor.click('[part~="accept-all"]');
    await untilAllowed(visitor, 'visits', 'analytics');
    assert.equal(await copyOf(visitor), undefined);
    await deleteCookie(visitor, 'privacy-desk');
    await visitor.goto(hosts.page('blank.html'));
    await untilAsked(visitor);
    await untilAllowed(visitor, 'visits', 'visits:counter');
    assert.equal(await visitor.evaluate(() => window.privacyDesk?.choice), undefined);
  },
);

test('Global Privacy Control, turned on after Accept, turns off statistics and leaves a consent as it is', async (t) => {
  const headScript = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {
    configurable: true, get: () => sessionStorage.getItem('gpc') === 'on'});`;
  const {visitor, hosts} = await visit(t, {config, headScript});
  await visitor.goto(hosts.page('blank.html'));
  await visitor.click('[part~="accept"]');
  await untilAllowed(visitor, 'visits', 'visits:counter', 'analytics', 'media');

  await visitor.evaluate(() => sessionStorage.setItem('gpc', 'on'));
  await visitor.goto(hosts.page('blank.html'));
  await untilAllowed(visitor, 'analytics', 'media');
  await untilRefused(visitor, 'visits', 'visits:counter');
  assert.ok('reason' in (await visitor.evaluate(findTarget, '[part~="reject"]')), 'there is no banner');

  await grant(visitor, 'visits');
  await visitor.goto(hosts.page('blank.html'));
  await untilAllowed(visitor, 'visits', 'visits:counter');
});

/** Refuses these categories through `window.privacyDesk`. */
async function refuse(tab: Tab, ...ids: readonly string[]): Promise<void> {
  await tab.evaluate((refused) => window.privacyDesk?.refuse(refused), ids);
  await untilRefused(tab, ...ids);
}

function cookiesSet(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() => (window.cookiesSet ?? []).filter((text) => text.startsWith('privacy-desk=')));
}

async function choiceCookie(tab: Tab): Promise<string | undefined> {
  return (await tab.cookies()).find(({name}) => name === 'privacy-desk')?.value;
}

async function copyOf(tab: Tab): Promise<string | undefined> {
  return (await tab.cookies()).find(({name}) => name === 'privacy-desk-kept')?.value;
}

async function setChoiceCookie(tab: Tab, value: string): Promise<void> {
  await tab.evaluate((text) => void (document.cookie = `privacy-desk=${text};path=/;max-age=86400`), value);
}

async function setCopy(tab: Tab, value: string): Promise<void> {
  await tab.evaluate(
    (text) => void (document.cookie = `privacy-desk-kept=${text};path=/;max-age=86400;secure`),
    value,
  );
}

async function deleteCookie(tab: Tab, cookie: string): Promise<void> {
  await tab.evaluate((name) => void (document.cookie = `${name}=;path=/;max-age=0`), cookie);
}

/** The time of answers that were given `days` days from now, for 180 days, as the cookie has it. */
function seconds(days: number): string {
  return `${Math.floor(Date.now() / 1000 + days * 86_400).toString(36)}.180`;
}
