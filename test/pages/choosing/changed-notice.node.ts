import assert from 'node:assert/strict';
import test, {type TestContext} from 'node:test';
import type {NoticeChange, NoticeSettings} from '../../../src/config/types.ts';
import type {Receipt} from '../../../src/receipt/model.ts';
import {findTarget} from '../../drive/target.ts';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {untilAllowed, untilAsked, untilChosen, untilRefused} from '../support/choices.ts';
import {receiptsConfig} from '../support/site-config.ts';
import {untilRun} from '../support/vendor-scripts.ts';
import {type Visit, visit} from '../support/visit.ts';

/** The notice before the change has the version 2026-11-01. */
const before = receiptsConfig.notice.version;

test('a change of the notice asks again about what it touches, and says what has changed', async (t) => {
  const {visitor, hosts, change} = await visitBefore(t);
  await visitor.goto(hosts.page('blank.html'));
  await visitor.click('[part~="accept"]');
  await until('the receipt', () => hosts.site.receipts.length === 1);

  change({from: before, categories: ['marketing'], text: 'Adverts now come from Adline.'});
  await visitor.goto(hosts.page('simple.html'));
  await untilAsked(visitor);
  await untilAllowed(visitor, 'analytics', 'media');
  await untilRun(visitor, 'simple');
  await untilRefused(visitor, 'marketing');
  assert.match(await words(visitor), /What has changed: Adverts now come from Adline\./);
  await until('the receipt that says what has ended', () => hosts.site.receipts.length === 2);
  assert.deepEqual(lastEvent(hosts.site.receipts), ['new-notice', {marketing: 'lapsed'}]);

  await visitor.click('[part~="reject"]');
  await until('the answer', async () => (await answers(visitor)).refused.includes('marketing'));
  await visitor.goto(hosts.page('blank.html'));
  await untilAllowed(visitor, 'analytics', 'media');
  assert.deepEqual(await answers(visitor), {granted: ['analytics', 'media'], refused: ['marketing']});
  assert.equal(await visitor.evaluate(() => document.querySelector('privacy-desk')), null);
});

test('a change that touches no category is told in a note until the visitor has read it, and asks nothing', async (t) => {
  const {visitor, hosts, change} = await visitBefore(t);
  await visitor.goto(hosts.page('blank.html'));
  await visitor.click('[part~="accept"]');
  await untilChosen(visitor);

  change({from: before, categories: [], text: 'We keep letters for two years.'});
  for (let visits = 0; visits < 2; visits += 1) {
    await visitor.goto(hosts.page('blank.html'));
    await until('the note', async () => 'x' in (await visitor.evaluate(findTarget, '[part~="hide"]')));
    await untilAllowed(visitor, 'analytics', 'marketing', 'media');
  }
  const stored = await answers(visitor);
  await visitor.click('[part~="hide"]');
  await visitor.goto(hosts.page('blank.html'));
  await untilAllowed(visitor, 'analytics', 'marketing', 'media');
  assert.deepEqual(await answers(visitor), stored);
  assert.equal(await visitor.evaluate(() => document.querySelector('privacy-desk')), null);
});

test('a change without a text loads nothing for a visitor who has answered', async (t) => {
  const {visitor, hosts, change} = await visitBefore(t);
  await visitor.goto(hosts.page('blank.html'));
  await visitor.click('[part~="accept"]');
  await until('the receipt', () => hosts.site.receipts.length === 1);

  change({from: before, categories: []});
  hosts.site.log.clear();
  await visitor.goto(hosts.page('blank.html'));
  await untilAllowed(visitor, 'analytics', 'marketing', 'media');
  await until('the page to load', () => visitor.evaluate(() => document.readyState === 'complete'));
  assert.deepEqual(
    hosts.site.log.paths().filter((path) => path.includes('desk-')),
    [],
  );
});

interface VisitBefore extends Visit {
  /** Changes the notice of the site, from the next page on. */
  change(change: NoticeChange): void;
}

/** Opens a site whose notice can change while the visitor is there. */
async function visitBefore(t: TestContext): Promise<VisitBefore> {
  let notice: Partial<NoticeSettings> = receiptsConfig.notice;
  const config = {
    ...receiptsConfig,
    get notice() {
      return notice;
    },
  };
  return {
    ...(await visit(t, {config})),
    change: (change) => (notice = {version: '2026-12-01', changes: [change]}),
  };
}

function words(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.querySelector('privacy-desk')?.textContent ?? '');
}

async function answers(
  tab: Tab,
): Promise<{readonly granted: readonly string[]; readonly refused: readonly string[]}> {
  const {granted = [], refused = []} = (await tab.evaluate(() => window.privacyDesk?.choice)) ?? {};
  return {granted: granted.toSorted(), refused};
}

/** How the newest event of the newest receipt came about, and what it did. */
function lastEvent(receipts: readonly string[]): readonly unknown[] {
  const {record} = JSON.parse(receipts.at(-1) ?? '') as Receipt;
  const event = record.events.at(-1);
  return [event?.method, event?.purposes];
}
