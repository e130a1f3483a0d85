import assert from 'node:assert/strict';
import test from 'node:test';
import type {TestContext} from 'node:test';
import {words as arabicPanel} from '../../src/ui/texts/ar-panel.ts';
import {words as arabic} from '../../src/ui/texts/ar-banner.ts';
import {words as bengaliPanel} from '../../src/ui/texts/bn-panel.ts';
import {words as bengali} from '../../src/ui/texts/bn-banner.ts';
import {enBanner} from '../../src/ui/texts/en-banner.ts';
import {enPanel} from '../../src/ui/texts/en-panel.ts';
import {until} from '../drive/until.ts';
import type {Tab} from '../drive/visitor.ts';
import {untilAsked} from './banner.ts';
import type {Hosts} from './hosts/hosts.ts';
import {codesOn} from './messages.ts';
import {visit} from './visit.ts';

/** A part of the interface as the visitor meets it. */
interface Met {
  readonly text: string;
  readonly lang: string | undefined;
  readonly direction: string;
  /** Where it begins for an eye that reads from the left, in CSS pixels. */
  readonly left: number;
}

/** The part called `name`, in the document or any open shadow root; nothing when it is not on screen. Runs in the page. */
const met = (tab: Tab, name: string): Promise<Met | null> =>
  tab.evaluate((part) => {
    const within = (root: Document | ShadowRoot): readonly Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [
        ...(one.matches(`[part~="${part}"]`) && one.getClientRects().length ? [one] : []),
        ...(one.shadowRoot ? within(one.shadowRoot) : []),
      ]);
    const found = within(document)[0];
    if (!found) return null;
    const closest = (one: Element): HTMLElement | null =>
      one.closest<HTMLElement>('[lang]') ?? closest((one.getRootNode() as ShadowRoot).host);
    return {
      text: found.textContent.trim(),
      lang: closest(found)?.lang,
      direction: getComputedStyle(found).direction,
      left: found.getBoundingClientRect().left,
    };
  }, name);

const untilMet = async (tab: Tab, name: string): Promise<Met> => {
  await until(name, async () => (await met(tab, name)) !== null);
  const found = await met(tab, name);
  assert.ok(found);
  return found;
};

const open = async (
  test: TestContext,
  lang: string,
  options = {},
): Promise<{visitor: Tab; hosts: Hosts; wordsFetched: () => readonly string[]}> => {
  const {visitor, hosts} = await visit(test, options);
  await visitor.goto(`${hosts.page('any-language.html')}?lang=${lang}`);
  await untilAsked(visitor);
  const wordsFetched = (): readonly string[] =>
    hosts.site.log
      .paths()
      .filter((path) => /desk-(?!ui|config|panel|embed)[\w-]+\.js$/.test(path))
      .map((path) => path.replace('/privacy/', ''));
  return {visitor, hosts, wordsFetched};
};

test('a page in Arabic is asked from right to left, and downloads the words of the banner only', async (t) => {
  const {visitor, wordsFetched} = await open(t, 'ar-EG');
  const accept = await untilMet(visitor, 'accept');
  const reject = await untilMet(visitor, 'reject');
  assert.deepEqual([accept.text, accept.lang, accept.direction], [arabic['banner.accept'], 'ar', 'rtl']);
  assert.ok(accept.left > reject.left, 'what comes first stands on the right');
  assert.deepEqual(wordsFetched(), ['desk-ar.js']);
});

test('its panel and its confirmation run from right to left too', async (t) => {
  const {visitor, wordsFetched} = await open(t, 'ar');
  await visitor.click('[part~="settings"]');
  const save = await untilMet(visitor, 'save');
  const panel = await untilMet(visitor, 'panel');
  const close = await untilMet(visitor, 'close');
  assert.deepEqual([save.text, save.lang, panel.direction], [arabicPanel['panel.save'], 'ar', 'rtl']);
  const middle = await visitor.evaluate(() => innerWidth / 2);
  assert.ok(close.left < middle, 'the button that closes stands where lines end');
  await visitor.click('[part~="reject-all"]');
  const confirmation = await untilMet(visitor, 'confirmation');
  assert.equal(confirmation.direction, 'rtl');
  assert.ok(confirmation.text.includes(arabic['confirmation.title']));
  assert.deepEqual(wordsFetched(), ['desk-ar.js', 'desk-ar-panel.js', 'desk-ar-records.js']);
  assert.deepEqual(await codesOn(visitor), []);
});

test('a page in Bengali is asked in Bengali, panel and periods of time included', async (t) => {
  const {visitor} = await open(t, 'bn-BD');
  const accept = await untilMet(visitor, 'accept');
  assert.deepEqual([accept.text, accept.lang, accept.direction], [bengali['banner.accept'], 'bn', 'ltr']);
  await visitor.click('[part~="settings"]');
  const panel = await untilMet(visitor, 'panel');
  assert.ok(panel.text.includes(bengaliPanel['panel.title']));
  assert.ok(!panel.text.includes(enPanel['panel.title']));
  assert.deepEqual(await codesOn(visitor), []);
  assert.deepEqual((await visitor.recorded()).errors, []);
});

for (const lang of ['fi', 'zh-TW', '', 'not a language'])
  test(`a page in “${lang}”, which we do not have, is asked in English and fetches no words`, async (t) => {
    const {visitor, wordsFetched} = await open(t, encodeURIComponent(lang));
    const accept = await untilMet(visitor, 'accept');
    assert.deepEqual([accept.text, accept.lang, accept.direction], [enBanner['banner.accept'], 'en', 'ltr']);
    assert.deepEqual(wordsFetched(), []);
    assert.deepEqual(await codesOn(visitor), []);
  });

test('a page whose words cannot be had is asked in English, and the console says so', async (t) => {
  const {visitor} = await open(t, 'ur', {faults: {'desk-ur.js': 'missing'}});
  const accept = await untilMet(visitor, 'accept');
  assert.deepEqual([accept.text, accept.lang, accept.direction], [enBanner['banner.accept'], 'en', 'ltr']);
  assert.deepEqual(await codesOn(visitor), ['ui-unreachable']);
});
