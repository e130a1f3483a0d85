import assert from 'node:assert/strict';
import test from 'node:test';
import type {Receipt} from '../../../src/receipt/model.ts';
import {findTarget} from '../../drive/target.ts';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {
  chooseInPanel,
  grant,
  untilAllowed,
  untilAsked,
  untilChosen,
  untilRefused,
} from '../support/choices.ts';
import {receiptsConfig, siteConfig} from '../support/site-config.ts';
import {visit} from '../support/visit.ts';

const DAY = 86_400_000;

test('an answer lapses by itself after 180 days, and the visitor is asked again', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await setCookie(visitor, [
    [181, 'analytics.', 'marketing.'],
    [179, 'media.', ''],
  ]);
  await visitor.goto(hosts.page('everything.html'));
  await untilAsked(visitor);
  await untilAllowed(visitor, 'media');
  await untilRefused(visitor, 'analytics', 'marketing');
  const choice = await visitor.evaluate(() => window.privacyDesk?.choice);
  assert.deepEqual([choice?.granted, choice?.refused], [['media'], []]);
});

test('consent to one service 170 days later leaves the time of the earlier answers', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await setCookie(visitor, [[170, 'analytics.', 'marketing.media.']]);
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'media:films');
  const {times, ages} = await answerAges(visitor);
  assert.deepEqual(ages, {analytics: 170, media: 170, marketing: 170, 'media:films': 0});

  // The same site, ten days later.
  await setCookie(visitor, [
    [180, 'analytics.', 'marketing.media.'],
    [10, 'media:films.', ''],
  ]);
  await visitor.goto(hosts.page('blank.html'));
  await untilAsked(visitor);
  await untilAllowed(visitor, 'media:films');
  assert.deepEqual((await answerAges(visitor)).ages, {'media:films': 10});
  assert.equal(Object.keys(times).length, 4);
});

test('a service that lapses alone is held with its placeholder again, which is recorded and erased from the cookie', async (t) => {
  const {visitor, hosts} = await visit(t, {config: receiptsConfig});
  await visitor.goto(hosts.page('blank.html'));
  await visitor.click('[part~="reject"]');
  await untilChosen(visitor);
  await grant(visitor, 'media:films');
  await until('the receipt', () => hosts.site.receipts.length === 1);
  await makeReceiptsOlder(visitor, 200);
  const answers = [
    [200, 'media:films.', ''],
    [10, '', 'analytics.marketing.media.'],
  ] as const;
  await setCookie(visitor, answers);

  await visitor.goto(hosts.page('embeds.html'));
  await untilRefused(visitor, 'media:films');
  await until('the placeholder', async () => 'x' in (await visitor.evaluate(findTarget, '[part~="play"]')));
  await until('the receipt of the lapse', () => hosts.site.receipts.length === 2);
  assert.deepEqual(newEvents(hosts.site.receipts[1]), [['dpv:ConsentExpired', {'media:films': 'lapsed'}]]);
  await until('the cookie without it', async () => !(await visitor.cookies())[0]?.value.includes('films'));
  const {ages} = await answerAges(visitor);
  assert.deepEqual(ages, {analytics: 10, marketing: 10, media: 10});
  assert.ok('reason' in (await visitor.evaluate(findTarget, '[part~="reject"]')), 'there is no banner');

  // Without markup of the service on the page, too.
  await setCookie(visitor, answers);
  await visitor.goto(hosts.page('blank.html'));
  await until('the cookie without it', async () => !(await visitor.cookies())[0]?.value.includes('films'));
  assert.equal(hosts.site.receipts.length, 2, 'a lapse is recorded once');
});

test('a site that lets answers last longer does not prolong one that was given before', async (t) => {
  const {visitor, hosts} = await visit(t, {config: {...siteConfig, cookie: {days: 360}}});
  await visitor.goto(hosts.page('blank.html'));
  await setCookie(visitor, [[181, 'analytics.media.', 'marketing.']]);
  await visitor.goto(hosts.page('blank.html'));
  await untilAsked(visitor);
  await untilRefused(visitor, 'analytics', 'media');
  await visitor.click('[part~="accept"]');
  await untilAllowed(visitor, 'analytics');
  const cookie = (await visitor.cookies()).find(({name}) => name === 'privacy-desk');
  assert.match(cookie?.value ?? '', /^2~2026-11-01~[a-z\d]+\.360~analytics\.marketing\.media\.~$/);
});

test('saving the panel gives a new time only to what the visitor changed', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await setCookie(visitor, [[100, 'analytics.', 'marketing.media.']]);
  await visitor.goto(hosts.page('simple.html'));
  await chooseInPanel(visitor, 'marketing');
  await untilAllowed(visitor, 'marketing', 'analytics');
  assert.deepEqual((await answerAges(visitor)).ages, {analytics: 100, marketing: 0, media: 100});
});

test('a script that grants what is granted already changes nothing, and does not prolong it', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('blank.html'));
  await setCookie(visitor, [[100, 'analytics.media.', 'marketing.']]);
  await visitor.goto(hosts.page('blank.html'));
  await grant(visitor, 'analytics', 'media:films');
  assert.deepEqual((await answerAges(visitor)).ages, {analytics: 100, media: 100, marketing: 100});
  assert.ok('reason' in (await visitor.evaluate(findTarget, '[part~="reject"]')), 'there is no banner');
});

/** Makes the times in the visitor's receipts `days` days older. */
function makeReceiptsOlder(tab: Tab, days: number): Promise<void> {
  return tab.evaluate((age) => {
    const key = 'privacy-desk-receipts';
    const older = (time: string): string =>
      `${new Date(Date.parse(time) - age * 86_400_000).toISOString().slice(0, 19)}Z`;
    const text = localStorage.getItem(key) ?? '';
    localStorage.setItem(key, text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, older));
  }, days);
}

/** The status and the answers of each event that a receipt adds. */
function newEvents(receipt = ''): readonly unknown[] {
  const {record, chain} = JSON.parse(receipt) as Receipt;
  return record.events.slice(chain?.prevEvents ?? 0).map(({type, purposes}) => [type[0], purposes]);
}

/** Stores answers, given some days ago: granted and refused keys, each followed by a full stop. */
async function setCookie(
  tab: Tab,
  groups: readonly (readonly [days: number, granted: string, refused: string])[],
): Promise<void> {
  const parts = groups.flatMap(([days, granted, refused]) => {
    // One minute less, so that the day is not over while the test runs.
    const seconds = Math.floor((Date.now() - days * DAY + (days === 180 ? 0 : 60_000)) / 1000);
    return [`${seconds.toString(36)}.180`, granted, refused];
  });
  const text = ['2', '2026-11-01', ...parts].join('~');
  await tab.evaluate((value) => void (document.cookie = `privacy-desk=${value};path=/;max-age=86400`), text);
}

/** The times of the answers in force, and their ages in days. */
async function answerAges(tab: Tab): Promise<{times: Record<string, number>; ages: Record<string, number>}> {
  const times = (await tab.evaluate(() => window.privacyDesk?.choice?.times)) ?? {};
  const ages = Object.entries(times).map(
    ([key, time]) => [key, Math.round((Date.now() - time) / DAY)] as const,
  );
  return {times, ages: Object.fromEntries(ages)};
}
