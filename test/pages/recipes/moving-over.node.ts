import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {embedConfig} from '../../../src/cli/embed-config.ts';
import {parseConfig} from '../../../src/config/parse.ts';
import {until} from '../../drive/until.ts';
import type {Visitor} from '../../drive/visitor.ts';
import {untilAsked} from '../support/choices.ts';
import type {Hosts} from '../support/hosts/hosts.ts';
import {messagesOn} from '../support/messages.ts';
import {siteConfig} from '../support/site-config.ts';
import {untilQuiet, vendorRequests} from '../support/vendor-requests.ts';
import {visit, type VisitOptions} from '../support/visit.ts';
import {recipePage, recipeSample} from './recipe.ts';

const DAY_MS = 86_400_000;

const iso = (daysAgo: number): string => new Date(Date.now() - daysAgo * DAY_MS).toISOString();

const encode = (value: unknown): string => encodeURIComponent(JSON.stringify(value));

/** What each tool stores when the visitor has agreed to statistics and refused adverts, this many days ago. */
const stored: Readonly<Record<string, (daysAgo: number) => Readonly<Record<string, string>>>> = {
  cookieconsent: (daysAgo) => ({
    cc_cookie: encode({
      categories: ['necessary', 'analytics'],
      revision: 0,
      data: null,
      consentTimestamp: iso(300),
      consentId: '3f8a0c1e-5f0b-4a55-9d0e-0d2a6f1b7c11',
      services: {necessary: [], analytics: [], marketing: []},
      languageCode: 'en',
      lastConsentTimestamp: iso(daysAgo),
      expirationTime: Date.now() + 90 * DAY_MS,
    }),
  }),
  klaro: () => ({klaro: encode({matomo: true, adverts: false})}),
  cookiebot: (daysAgo) => ({
    CookieConsent: encodeURIComponent(
      `{stamp:'Tx6T1N0CfYLsUF3LID37qKtwlAGM9rw==',necessary:true,preferences:true,statistics:true,marketing:false,method:'explicit',ver:1,utc:${Date.now() - daysAgo * DAY_MS},region:'gb'}`,
    ),
  }),
  onetrust: (daysAgo) => ({
    OptanonConsent:
      'isGpcEnabled=0&datestamp=Mon+Nov+30+2026+10%3A00%3A47+GMT%2B0000&version=202409.1.0&hosts=&landingPath=NotLandingPage&groups=C0001%3A1%2CC0002%3A1%2CC0004%3A0&AwaitingReconsent=false',
    OptanonAlertBoxClosed: iso(daysAgo),
  }),
};

const aliases = {
  matomo: 'analytics',
  adverts: 'marketing',
  statistics: 'analytics',
  C0002: 'analytics',
  C0004: 'marketing',
};

const body = `
<template data-consent="analytics"><script src="{{vendor}}/statistics.js"></script></template>
<template data-consent="marketing"><script src="{{vendor}}/adverts.js"></script></template>`;

const head =
  '{{config}}<script src="/privacy/desk-moved.js"></script><script src="/privacy/desk.js"></script>';

const withTool = (movedFrom: object): VisitOptions => ({
  config: {...siteConfig, categories: siteConfig.categories.slice(0, 2), aliases, movedFrom},
  pages: {'moved.html': recipePage(body, head), 'before.html': '<!doctype html><head></head><p>Before</p>'},
});

/** Opens the page as a visitor who has these cookies. */
async function open(
  {visitor, hosts}: {readonly visitor: Visitor; readonly hosts: Hosts},
  cookies: Readonly<Record<string, string>>,
): Promise<void> {
  await visitor.goto(hosts.page('before.html'));
  await visitor.evaluate((all) => {
    for (const [name, value] of Object.entries(all))
      document.cookie = `${name}=${value};path=/;max-age=86400`;
  }, cookies);
  await visitor.goto(hosts.page('moved.html'));
}

const cookieNames = async (visitor: Visitor): Promise<readonly string[]> =>
  (await visitor.cookies()).map(({name}) => name);

/** The answers of the visitor, as the page knows them, and how many days ago the newest was given. */
const answers = (visitor: Visitor): Promise<unknown> =>
  visitor.evaluate(() => {
    const {granted, refused, time = 0} = window.privacyDesk?.choice ?? {};
    return {granted, refused, daysAgo: Math.round((Date.now() - time) / 86_400_000)};
  });

for (const [tool, cookiesOf] of Object.entries(stored)) {
  const daysAgo = tool === 'klaro' ? 0 : 20;

  test(`a no that ${tool} has stored is taken over once, and a yes is asked again`, async (t) => {
    const visited = await visit(t, withTool({tool}));
    const {visitor, hosts} = visited;
    await open(visited, cookiesOf(daysAgo));
    await untilAsked(visitor);
    assert.deepEqual(await answers(visitor), {granted: [], refused: ['marketing'], daysAgo});
    assert.deepEqual(await vendorRequests(visitor, hosts), []);
    assert.deepEqual(await cookieNames(visitor), ['privacy-desk'], 'what the tool had stored is removed');
    assert.deepEqual(await messagesOn(visitor), []);
  });

  test(`a yes that ${tool} has stored is taken over if the configuration says so and its time is known`, async (t) => {
    const visited = await visit(t, withTool({tool, consents: true}));
    const {visitor, hosts} = visited;
    await open(visited, cookiesOf(daysAgo));
    const isKnown = tool !== 'klaro';
    if (isKnown) await until('the script', () => hosts.vendor.log.paths().includes('/statistics.js'));
    else await untilAsked(visitor);
    assert.deepEqual(await answers(visitor), {
      granted: isKnown ? ['analytics'] : [],
      refused: ['marketing'],
      daysAgo,
    });
    assert.deepEqual(await vendorRequests(visitor, hosts), isKnown ? ['/statistics.js'] : []);
    const isAsked = await visitor.evaluate(() => document.querySelector('privacy-desk') !== null);
    assert.equal(isAsked, !isKnown);
  });
}

test('an answer that would have lapsed here is not taken over', async (t) => {
  const visited = await visit(t, withTool({tool: 'onetrust', consents: true}));
  await open(visited, stored['onetrust']?.(181) ?? {});
  await untilAsked(visited.visitor);
  assert.equal(await visited.visitor.evaluate(() => window.privacyDesk?.choice === undefined), true);
});

test('an answer that the visitor has given here is not replaced, and nothing is removed', async (t) => {
  const visited = await visit(t, withTool({tool: 'cookiebot', consents: true}));
  const {visitor, hosts} = visited;
  await visitor.goto(hosts.page('moved.html'));
  await untilAsked(visitor);
  await visitor.click('[part~="reject"]');
  await until('the answer', async () => (await cookieNames(visitor)).includes('privacy-desk'));
  await open(visited, stored['cookiebot']?.(1) ?? {});
  await untilQuiet(visitor, hosts);
  const {granted} = (await answers(visitor)) as {readonly granted: readonly string[]};
  assert.deepEqual(granted, []);
  assert.ok((await cookieNames(visitor)).includes('CookieConsent'));
});

test('without a previous tool in the configuration, nothing is read or removed', async (t) => {
  const options = withTool({});
  const visited = await visit(t, {...options, config: {...siteConfig, aliases}});
  await open(visited, stored['cookiebot']?.(1) ?? {});
  await untilAsked(visited.visitor);
  assert.ok((await cookieNames(visited.visitor)).includes('CookieConsent'));
});

test('in a built site, the answers are taken over without a second tag', async (t) => {
  const read = (name: string): string =>
    readFileSync(new URL(`../../../dist/${name}`, import.meta.url), 'utf8');
  const {config: site, ...options} = withTool({tool: 'cookieconsent', consents: true});
  const built = embedConfig({
    loader: read('desk.js'),
    autoBlock: '',
    moved: read('desk-moved.js'),
    ui: read('desk-ui.js'),
    cookies: read('desk-cookies.js'),
    receipt: read('receipt.js'),
    site,
  });
  const visited = await visit(t, {
    ...options,
    config: undefined,
    pages: {...options.pages, 'moved.html': recipePage(body, '<script src="/privacy/desk.js"></script>')},
    files: {'desk.js': built.loader, 'desk-ui.js': built.ui, 'receipt.js': built.receipt},
  });
  await open(visited, stored['cookieconsent']?.(3) ?? {});
  await until('the script', () => visited.hosts.vendor.log.paths().includes('/statistics.js'));
  assert.ok(!visited.hosts.site.log.paths().includes('/privacy/desk-moved.js'));
  assert.ok(!visited.hosts.site.log.paths().includes('/privacy/desk-ui.js'));
});

test('the sample of the recipe has a correct configuration, and takes a no over', async (t) => {
  const sample = recipeSample('moving-over', '2. The answers that visitors have given', 'html');
  const json = />([\s\S]*?)<\/script>/.exec(sample)?.[1] ?? '';
  assert.deepEqual(parseConfig(JSON.parse(json)).problems, []);
  const page = recipePage(body, sample);
  const visited = await visit(t, {...withTool({}), pages: {...withTool({}).pages, 'moved.html': page}});
  await open(visited, stored['cookiebot']?.(20) ?? {});
  await untilAsked(visited.visitor);
  assert.deepEqual(await answers(visited.visitor), {granted: [], refused: ['marketing'], daysAgo: 20});
});
