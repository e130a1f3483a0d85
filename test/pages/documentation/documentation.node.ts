import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {axeViolations, colourPreferences} from '../accessibility/axe-violations.ts';
import {engineHere, skipForTools} from '../support/browser.ts';
import {visitDemo} from '../support/visit-demo.ts';

/** Pages of every kind: lists, long tables, samples, pictures, the search. */
const pages = ['', 'overview/', 'law/', 'configuration/', 'screens/', 'decisions/', 'search/?q=withdrawal'];

for (const csp of ['none', 'nonce', 'strict-dynamic'] as const)
  test(`the search finds sections with a word, and leads to them, under the policy ${csp}`, async (t) => {
    const {demo, visitor} = await visitDemo(t, {csp});
    await visitor.goto(`${demo.siteUrl}/docs/theming/`);
    await visitor.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#q');
      if (field) field.value = 'speculative';
    });
    await visitor.click('form[role=search] button');
    await until('results', async () => (await resultsOn(visitor)).length > 0);
    assert.equal(await visitor.url(), `${demo.siteUrl}/docs/search/?q=speculative`);
    const [first] = await resultsOn(visitor);
    assert.match(first?.text ?? '', /speculative/i);

    await visitor.goto(first?.href ?? '');
    assert.ok(
      await visitor.evaluate(
        () =>
          document.body.textContent.toLowerCase().includes('speculative') &&
          location.pathname !== '/docs/search/',
      ),
    );
  });

test('the search says when it has found nothing', {skip: skipForTools}, async (t) => {
  const {demo, visitor} = await visitDemo(t);
  await visitor.goto(`${demo.siteUrl}/docs/search/?q=xylophone`);
  await until('the answer', () =>
    visitor.evaluate(
      () => document.querySelector('#found')?.textContent.startsWith('Nothing found') ?? false,
    ),
  );
  assert.deepEqual(await resultsOn(visitor), []);
});

test(
  'axe finds no violation on pages of the documentation, in any colours',
  {skip: skipForTools},
  async (t) => {
    const {demo, visitor} = await visitDemo(t);
    for (const page of pages) {
      await visitor.goto(`${demo.siteUrl}/docs/${page}`);
      await until('the scripts of the page', () =>
        visitor.evaluate(() => document.readyState === 'complete'),
      );
      for (const media of colourPreferences) {
        if (media) await visitor.emulate?.(media);
        assert.deepEqual(await axeViolations(visitor, 'html'), [], `${page} ${JSON.stringify(media)}`);
      }
    }
  },
);

test(
  'no page of the documentation is wider than a window of 320 pixels',
  // Only the window of Chromium can be that narrow.
  {skip: engineHere !== 'chromium'},
  async (t) => {
    const {demo, visitor} = await visitDemo(t, {size: {width: 320, height: 700}});
    for (const page of [...pages, 'configurator/']) {
      await visitor.goto(`${demo.siteUrl}/docs/${page}`);
      await until('the page', () => visitor.evaluate(() => document.readyState === 'complete'));
      const width = await visitor.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 320, `${page} is ${width} pixels wide`);
    }
  },
);

test('every sample has a button that copies or selects it', {skip: skipForTools}, async (t) => {
  const {demo, visitor} = await visitDemo(t);
  await visitor.goto(`${demo.siteUrl}/docs/theming/`);
  await visitor.click('.code button');
  await until('the report', () =>
    visitor.evaluate(() =>
      /Copied|Selected/.test(document.querySelector('.code [role=status]')?.textContent ?? ''),
    ),
  );
});

test('pages that do not exist are reported, and addresses without the last slash lead on', async (t) => {
  const {demo} = await visitDemo(t);
  for (const [path, status] of [
    ['/docs/', 200],
    ['/docs/theming/', 200],
    ['/docs', 308],
    ['/docs/theming', 308],
    ['/docs/nowhere/', 404],
    ['/docs/../package.json', 404],
    ['/docs/%2e%2e/%2e%2e/package.json', 404],
    ['/docs/assets/search.json', 200],
    ['/docs/assets/nothing.json', 404],
  ] as const)
    assert.equal((await fetch(demo.siteUrl + path, {redirect: 'manual'})).status, status, path);
});

function resultsOn(tab: Tab): Promise<readonly {readonly href: string; readonly text: string}[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll('#results li')].map((item) => ({
      href: item.querySelector('a')?.href ?? '',
      text: item.textContent,
    })),
  );
}
