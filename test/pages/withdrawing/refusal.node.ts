import assert from 'node:assert/strict';
import test from 'node:test';
import type {} from '../../../src/contract/public-api.ts';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {
  chooseInPanel,
  grant,
  refusalConfirmation,
  removalReport,
  untilAllowed,
  untilAsked,
  untilRefused,
} from '../support/choices.ts';
import {visit} from '../support/visit.ts';

const service = (id: string, ...names: readonly string[]): object => ({
  id,
  role: 'processor',
  provider: 'A charity',
  purpose: 'Counts visits.',
  retention: 'P30D',
  aggregateOnly: true,
  noAds: true,
  noReplay: true,
  noUserId: true,
  stores: names.map((name) => ({name})),
});

const films = service('films');

const config = {
  notice: {version: '2026-11-01'},
  categories: [
    {id: 'analytics', services: [service('counter', '_count'), service('replay', '_replay')]},
    {id: 'media', services: [{...films, stores: [{name: '_film'}, {name: 'v', host: 'vendor.example'}]}]},
    {
      id: 'visits',
      basis: 'statistics',
      exception: {
        lawfulBasis: 'legitimate-interests',
        owner: 'Head of digital',
        reviewDate: '2027-11-30',
        automaticInformation: 'none',
      },
      services: [service('visits', '_visits')],
    },
  ],
};

const all = ['_count', '_film', '_replay', '_visits'];
const DAY = 86_400_000;

test('a first Reject removes what an earlier tool has stored, reports only that, and does not reload the page', async (t) => {
  const {visitor, hosts} = await visit(t, {config});
  await visitor.goto(hosts.page('blank.html'));
  await untilAsked(visitor);
  await storeCookies(visitor, '_count', 'basket');
  await visitor.evaluate(() => void (document.title = 'not reloaded'));
  await visitor.click('[part~="reject"]');
  await untilStored(visitor, 'basket');
  const confirmation = await removalReport(visitor);
  assert.match(confirmation, /Removed from your browser: _count\./);
  assert.doesNotMatch(confirmation, /not removed/);
  assert.equal(await visitor.evaluate(() => document.title), 'not reloaded');
});

test('a first Reject that removes nothing has no report', async (t) => {
  const {visitor, hosts} = await visit(t, {config});
  await visitor.goto(hosts.page('blank.html'));
  await visitor.click('[part~="reject"]');
  await refusalConfirmation(visitor);
  await until('withdrawal.js', () => hosts.site.log.paths().some((path) => path.endsWith('withdrawal.js')));
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.doesNotMatch(await refusalConfirmation(visitor), /Removed|Nothing was left/);
});

test('nothing is removed while a visitor has not answered for the first time', async (t) => {
  const {visitor, hosts} = await visit(t, {config});
  await visitor.goto(hosts.page('blank.html'));
  await storeCookies(visitor, ...all);
  await visitor.goto(hosts.page('simple.html'));
  await untilAsked(visitor);
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.deepEqual(await cookieNames(visitor), all);
});

test('saving the panel removes what any refused service has stored, and leaves what may run', async (t) => {
  const {visitor, hosts} = await visit(t, {config});
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'media');
  await storeCookies(visitor, ...all);
  await chooseInPanel(visitor);
  await untilStored(visitor, '_film', '_visits');
});

test('when everything has lapsed, what may not run any more is removed before the visitor answers', async (t) => {
  const {visitor, hosts} = await visit(t, {config});
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics', 'media');
  await until('the receipts', () =>
    visitor.evaluate(() => localStorage.getItem('privacy-desk-receipts') !== null),
  );
  await storeCookies(visitor, ...all);
  await letTimePass(visitor);
  await visitor.goto(hosts.page('simple.html'));
  await untilAsked(visitor);
  await untilStored(visitor, '_visits');
});

for (const [what, choice, left] of [
  ['the notice has changed', `2~2025-01-01~${given(10)}~analytics.media.~`, ['_visits']],
  [
    'one category has lapsed',
    `2~2026-11-01~${given(200)}~analytics.~~${given(10)}~media.visits.~`,
    ['_film', '_visits'],
  ],
  [
    'one service has lapsed, and there is no question',
    `2~2026-11-01~${given(200)}~analytics:replay.~~${given(10)}~media.visits.~analytics.`,
    ['_film', '_visits'],
  ],
] as const)
  test(`when ${what}, what may not run any more is removed on the next visit`, async (t) => {
    const {visitor, hosts} = await visit(t, {config});
    await visitor.goto(hosts.page('blank.html'));
    await storeCookies(visitor, ...all);
    await visitor.evaluate(
      (text) => void (document.cookie = `privacy-desk=${text};path=/;max-age=86400`),
      choice,
    );
    await visitor.goto(hosts.page('simple.html'));
    await untilStored(visitor, ...left);
  });

test('Global Privacy Control, turned on after Accept, is stored as an objection, and removes what the service has stored', async (t) => {
  const headScript = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {
    configurable: true, get: () => sessionStorage.getItem('gpc') === 'on'});`;
  const {visitor, hosts} = await visit(t, {config, headScript});
  await visitor.goto(hosts.page('blank.html'));
  await visitor.click('[part~="accept"]');
  await untilAllowed(visitor, 'visits', 'analytics', 'media');
  await storeCookies(visitor, ...all);
  await visitor.evaluate(() => sessionStorage.setItem('gpc', 'on'));
  await visitor.goto(hosts.page('blank.html'));
  await untilStored(visitor, '_count', '_film', '_replay');
  await untilAllowed(visitor, 'analytics', 'media');
  await until('the receipt of the objection', () =>
    visitor.evaluate(async () => JSON.stringify(await window.privacyDesk?.receipt()).includes('"signal"')),
  );

  await visitor.evaluate(() => sessionStorage.removeItem('gpc'));
  await visitor.goto(hosts.page('blank.html'));
  await untilRefused(visitor, 'visits');
  await visitor.click('a[href="#privacy-desk"]');
  await until('the objection in the panel', async () =>
    /You objected to\s*Visits/.test(await panelText(visitor)),
  );
});

test('Global Privacy Control removes what is stored under an exception, also before an answer, and nothing else', async (t) => {
  const headScript = `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {
    configurable: true, get: () => true});`;
  const {visitor, hosts} = await visit(t, {config, headScript});
  await visitor.goto(hosts.page('blank.html'));
  await storeCookies(visitor, ...all);
  await visitor.goto(hosts.page('blank.html'));
  await untilStored(visitor, '_count', '_film', '_replay');
});

async function storeCookies(tab: Tab, ...names: readonly string[]): Promise<void> {
  await tab.evaluate((all) => {
    for (const name of all) document.cookie = `${name}=1;path=/;max-age=86400`;
  }, names);
}

/** Waits until these cookies are there, besides the widget's. */
function untilStored(tab: Tab, ...names: readonly string[]): Promise<boolean> {
  const wanted = names.toSorted().join();
  return until(`only ${wanted}`, async () => (await cookieNames(tab)).join() === wanted);
}

async function cookieNames(tab: Tab): Promise<readonly string[]> {
  const names = (await tab.cookies()).map(({name}) => name);
  return names.filter((name) => !name.startsWith('privacy-desk')).toSorted();
}

function panelText(tab: Tab): Promise<string> {
  return tab.evaluate(() => {
    const desk = document.querySelector('privacy-desk')?.shadowRoot;
    return desk?.querySelector('privacy-desk-panel')?.shadowRoot?.textContent ?? '';
  });
}

/** The time of answers that were given so many days ago for 180 days, as the cookie has it. */
function given(days: number): string {
  return `${Math.floor((Date.now() - days * DAY) / 1000).toString(36)}.180`;
}

/** Makes the receipts 200 days older. The browser deletes the cookie. */
async function letTimePass(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    const older = (time: string): string =>
      `${new Date(Date.parse(time) - 200 * 86_400_000).toISOString().slice(0, 19)}Z`;
    const text = localStorage.getItem('privacy-desk-receipts') ?? '';
    localStorage.setItem('privacy-desk-receipts', text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, older));
    document.cookie = 'privacy-desk=; path=/; max-age=0';
  });
}
