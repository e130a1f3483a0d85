import assert from 'node:assert/strict';
import test from 'node:test';
import type {TestContext} from 'node:test';
import {texts as arabic} from '../../../src/ui/texts/ar-banner.ts';
import {texts as arabicPanel} from '../../../src/ui/texts/ar-panel.ts';
import {texts as bengali} from '../../../src/ui/texts/bn-banner.ts';
import {texts as bengaliPanel} from '../../../src/ui/texts/bn-panel.ts';
import {enBanner} from '../../../src/ui/texts/en-banner.ts';
import {enPanel} from '../../../src/ui/texts/en-panel.ts';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {untilAsked} from '../support/choices.ts';
import {messageCodesOn} from '../support/messages.ts';
import {visit} from '../support/visit.ts';

test('a page in Arabic has a right-to-left banner, and loads only the banner’s translation', async (t) => {
  const {visitor, translationsLoaded} = await open(t, 'ar-EG');
  const accept = await untilVisible(visitor, 'accept');
  const reject = await untilVisible(visitor, 'reject');
  assert.deepEqual([accept.text, accept.lang, accept.direction], [arabic['banner.accept'], 'ar', 'rtl']);
  assert.ok(accept.left > reject.left, 'the first button is on the right');
  assert.deepEqual(translationsLoaded(), ['desk-ar.js']);
});

test('the Arabic panel and confirmation are right-to-left', async (t) => {
  const {visitor, translationsLoaded} = await open(t, 'ar');
  await visitor.click('[part~="settings"]');
  const save = await untilVisible(visitor, 'save');
  const panel = await untilVisible(visitor, 'panel');
  const close = await untilVisible(visitor, 'close');
  assert.deepEqual([save.text, save.lang, panel.direction], [arabicPanel['panel.save'], 'ar', 'rtl']);
  const middle = await visitor.evaluate(() => innerWidth / 2);
  assert.ok(close.left < middle, 'the close button is on the left');
  await visitor.click('[part~="reject-all"]');
  const confirmation = await untilVisible(visitor, 'confirmation');
  assert.equal(confirmation.direction, 'rtl');
  assert.ok(confirmation.text.includes(arabic['confirmation.title']));
  assert.deepEqual(translationsLoaded(), ['desk-ar.js', 'desk-ar-panel.js']);
  assert.deepEqual(await messageCodesOn(visitor), []);
});

test('a page in Bengali has a banner and a panel in Bengali, with no English texts', async (t) => {
  const {visitor} = await open(t, 'bn-BD');
  const accept = await untilVisible(visitor, 'accept');
  assert.deepEqual([accept.text, accept.lang, accept.direction], [bengali['banner.accept'], 'bn', 'ltr']);
  await visitor.click('[part~="settings"]');
  const panel = await untilVisible(visitor, 'panel');
  assert.ok(panel.text.includes(bengaliPanel['panel.title']));
  assert.ok(!panel.text.includes(enPanel['panel.title']));
  assert.deepEqual(await messageCodesOn(visitor), []);
  assert.deepEqual((await visitor.recorded()).errors, []);
});

for (const lang of ['ar_EG.UTF-8', 'AR '])
  test(`a page in “${lang}” has a banner in Arabic, which follows when the page changes its language`, async (t) => {
    const {visitor, translationsLoaded} = await open(t, encodeURIComponent(lang));
    const accept = await untilVisible(visitor, 'accept');
    assert.deepEqual([accept.text, accept.lang], [arabic['banner.accept'], 'ar']);
    await visitor.evaluate(() => void (document.documentElement.lang = 'bn_BD'));
    await until('Bengali', async () => (await untilVisible(visitor, 'accept')).lang === 'bn');
    assert.equal((await untilVisible(visitor, 'accept')).text, bengali['banner.accept']);
    assert.deepEqual(translationsLoaded(), ['desk-ar.js', 'desk-bn.js']);
  });

for (const lang of ['fi', 'zh-TW', '', 'not a language'])
  test(`a page in “${lang}”, which has no translation, has an English banner and loads no translation`, async (t) => {
    const {visitor, translationsLoaded} = await open(t, encodeURIComponent(lang));
    const accept = await untilVisible(visitor, 'accept');
    assert.deepEqual([accept.text, accept.lang, accept.direction], [enBanner['banner.accept'], 'en', 'ltr']);
    assert.deepEqual(translationsLoaded(), []);
    assert.deepEqual(await messageCodesOn(visitor), []);
  });

test('a page whose translation cannot be loaded has an English banner, and the console reports it', async (t) => {
  const {visitor} = await open(t, 'ur', {faults: {'desk-ur.js': 'missing'}});
  const accept = await untilVisible(visitor, 'accept');
  assert.deepEqual([accept.text, accept.lang, accept.direction], [enBanner['banner.accept'], 'en', 'ltr']);
  assert.deepEqual(await messageCodesOn(visitor), ['ui-unreachable']);
});

/** Opens a page in a language and waits for the banner. */
async function open(
  t: TestContext,
  lang: string,
  options = {},
): Promise<{visitor: Tab; translationsLoaded: () => readonly string[]}> {
  const {visitor, hosts} = await visit(t, options);
  await visitor.goto(`${hosts.page('any-language.html')}?lang=${lang}`);
  await untilAsked(visitor);
  const translationsLoaded = (): readonly string[] =>
    hosts.site.log
      .paths()
      .filter((path) => /desk-(?!ui|config|panel|embed)[\w-]+\.js$/.test(path))
      .map((path) => path.replace('/privacy/', ''));
  return {visitor, translationsLoaded};
}

/** A visible element of the interface. */
interface VisiblePart {
  readonly text: string;
  readonly lang: string | undefined;
  readonly direction: string;
  /** Its left edge, in CSS pixels. */
  readonly left: number;
}

async function untilVisible(tab: Tab, part: string): Promise<VisiblePart> {
  return until(part, async () => (await tab.evaluate(findVisible, part)) ?? undefined);
}

/** The first visible element with this part, in the document or any open shadow root. Runs in the page. */
function findVisible(part: string): VisiblePart | null {
  const findIn = (root: Document | ShadowRoot): readonly Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches(`[part~="${part}"]`) && element.getClientRects().length ? [element] : []),
      ...(element.shadowRoot ? findIn(element.shadowRoot) : []),
    ]);
  const found = findIn(document)[0];
  if (!found) return null;
  const closestWithLang = (element: Element): HTMLElement | null =>
    element.closest<HTMLElement>('[lang]') ?? closestWithLang((element.getRootNode() as ShadowRoot).host);
  return {
    text: found.textContent.trim(),
    lang: closestWithLang(found)?.lang,
    direction: getComputedStyle(found).direction,
    left: found.getBoundingClientRect().left,
  };
}
