import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test, {type TestContext} from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {axeViolations, colourPreferences} from '../accessibility/axe-violations.ts';
import {skipForTools} from '../support/browser.ts';
import {visitDemo} from '../support/visit-demo.ts';
import {
  choose,
  download,
  openConfigurator,
  openFile,
  openTexts,
  previewText,
  textOf,
  untilReady,
  valueOf,
  write,
} from './configurator-page.ts';
import {recordRequests} from './recording-proxy.ts';

const root = join(import.meta.dirname, '../../..');

test('an officer puts a bilingual configuration together, and check finds no problem in it', async (t) => {
  const {demo, visitor} = await visitDemo(t);
  await openConfigurator(visitor, demo.siteUrl);
  await fillIn(visitor);
  await until('the banner in English', async () =>
    (await previewText(visitor, 'en')).includes('Example Trust'),
  );
  await until('the banner in Welsh', async () =>
    (await previewText(visitor, 'cy')).includes('Cwcis Ymddiriedolaeth'),
  );
  assert.match(await previewText(visitor, 'en'), /Google \(YouTube\) will also use what they learn/);
  assert.match(await textOf(visitor, 'count'), /No problems found/);

  const json = await savedJson(visitor);
  const site = JSON.parse(json) as {readonly texts: object; readonly categories: readonly unknown[]};
  assert.deepEqual(site.texts, {cy: {'banner.title': 'Cwcis Ymddiriedolaeth'}});
  assert.equal(await check(t, json), 0);
});

test('nothing that is written in the configurator leaves the browser', async (t) => {
  const {demo, visitor} = await visitDemo(t, {csp: 'nonce'});
  const {url, requests} = await recordRequests(t, demo.siteUrl);
  await openConfigurator(visitor, url);
  await fillIn(visitor);
  await write(visitor, '--privacy-desk-accent-light', 'rebeccapurple');
  await openFile(
    visitor,
    'site.json',
    JSON.stringify({
      organisation: {name: 'Another Trust'},
      receipts: {endpoint: '/privacy/receipts'},
      categories: [{id: 'media'}],
    }),
  );
  await until('the opened file', async () => (await previewText(visitor, 'en')).includes('Another Trust'));
  for (const state of ['panel', 'embed', 'cookies', 'confirmation', 'receipt'])
    await showState(visitor, state);
  await openDeveloperPart(visitor);
  await visitor.click('#save-json');
  await visitor.click('#save-settings');
  await visitor.click('#save-folder');

  assert.ok(requests.length > 20);
  assert.deepEqual(
    requests.filter(({method, body}) => method !== 'GET' || body !== ''),
    [],
  );
  const written = /trust|rebecca|ymddiriedolaeth|privacy%2F/i;
  assert.deepEqual(
    requests.filter(({path}) => written.test(decodeURIComponent(path))),
    [],
  );
  const others = await visitor.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({name}) => name)
      .filter((name) => !name.startsWith(location.origin) && !/^(blob|data):/.test(name)),
  );
  assert.deepEqual(others, []);
  assert.deepEqual(demo.vendorLog.since(0), []);
});

test(
  'a draft survives a reload, and is gone after “Start again” and a yes to its question',
  {skip: skipForTools},
  async (t) => {
    const {demo, visitor} = await visitDemo(t);
    await openConfigurator(visitor, demo.siteUrl);
    await fillIn(visitor);
    await write(visitor, '--privacy-desk-accent-light', '#7a1f5c');
    await visitor.goto(`${demo.siteUrl}/docs/configurator/`);
    await untilReady(visitor);
    assert.equal(await valueOf(visitor, 'organisation.name'), 'Example Trust');
    assert.equal(await valueOf(visitor, '--privacy-desk-accent-light'), '#7a1f5c');
    assert.equal(await isChosen(visitor, 'youtube'), true);

    await visitor.click('#start-again');
    await visitor.click('#keep-draft');
    assert.equal(await valueOf(visitor, 'organisation.name'), 'Example Trust');
    await visitor.click('#start-again');
    await visitor.click('#delete-draft');
    assert.equal(await valueOf(visitor, 'organisation.name'), '');
    assert.equal(await isChosen(visitor, 'youtube'), false);
    assert.equal(await visitor.evaluate(() => localStorage.getItem('privacy-desk-configurator')), null);
  },
);

test(
  'colours with too little contrast are named with the ratio that they need',
  {skip: skipForTools},
  async (t) => {
    const {demo, visitor} = await visitDemo(t);
    await openConfigurator(visitor, demo.siteUrl);
    assert.match(await textOf(visitor, 'contrast'), /All colours have enough contrast/);
    await write(visitor, '--privacy-desk-accent-light', '#ccc');
    assert.match(
      await textOf(visitor, 'contrast'),
      /light mode: Text on an answer button: the contrast is 1\.6:1/,
    );
    await write(visitor, '--privacy-desk-accent-light', 'blau');
    assert.match(await textOf(visitor, 'contrast'), /“blau” is not a colour that can be used/);
  },
);

test('a mistake is explained beside its field, and what was typed stays', {skip: skipForTools}, async (t) => {
  const {demo, visitor} = await visitDemo(t);
  await openConfigurator(visitor, demo.siteUrl);
  await fillIn(visitor);
  await write(visitor, 'organisation.email', 'privacy at example');
  assert.match(await textOf(visitor, 'organisation.email-wrong'), /Expected an email address/);
  assert.equal(await valueOf(visitor, 'organisation.email'), 'privacy at example');
  await visitor.click('#findings a[href="#organisation.email"]');
  assert.equal(await visitor.evaluate(() => document.activeElement?.id), 'organisation.email');
  await visitor.click('#save-folder');
  await until('the refusal', async () =>
    (await textOf(visitor, 'download-message')).includes('there are problems'),
  );

  await openFile(visitor, 'old.json', '{\n  "organisation": {"name": "A"},\n  "links": }\n');
  await until('the message', async () =>
    (await textOf(visitor, 'open-problem')).includes('old.json, line 3, column 12'),
  );
  assert.equal(await valueOf(visitor, 'organisation.name'), 'Example Trust');
});

test(
  'a tool of the site’s own is added, described, moved and removed, and the focus stays with it',
  {skip: skipForTools},
  async (t) => {
    const {demo, visitor} = await visitDemo(t);
    const focused = (): Promise<string | undefined> => visitor.evaluate(() => document.activeElement?.id);
    await openConfigurator(visitor, demo.siteUrl);
    await fillIn(visitor);
    await visitor.click('#add-tool');
    assert.equal(await focused(), 'tool-1-name');
    await write(visitor, 'tool-1-name', 'Our map');
    await visitor.click('#findings a[href="#tool-1-provider"]');
    assert.equal(await focused(), 'tool-1-provider');
    await write(visitor, 'tool-1-provider', 'Maps Ltd');
    await write(visitor, 'tool-1-purpose', 'Shows where we are.');
    await write(visitor, 'tool-1-purpose-cy', 'Dangos ble rydym ni.');
    await choose(visitor, 'tool-1-role', 'processor');
    await visitor.click('#tool-1-keeps-nothing');
    await choose(visitor, 'tool-1-category', 'media');
    assert.equal(await focused(), 'tool-1-category');
    assert.match(await textOf(visitor, 'count'), /No problems found/);
    assert.match(await savedJson(visitor), /"name": "Our map"/);

    await visitor.click('#tool-1-remove');
    assert.equal(await focused(), 'your-tools');
    assert.doesNotMatch(await valueOf(visitor, 'snippet'), /Our map/);
  },
);

test(
  'keys that the configurator does not know stay in a configuration that it has opened',
  {skip: skipForTools},
  async (t) => {
    const {demo, visitor} = await visitDemo(t);
    await openConfigurator(visitor, demo.siteUrl);
    const written = {
      organisation: {name: 'A trust', phone: 'tel:+44-20-7946-0000'},
      receipts: {endpoint: '/privacy/receipts'},
      categories: [{id: 'media', services: [{preset: 'youtube', purpose: 'Plays films.', contact: 'Legal'}]}],
    };
    await openFile(visitor, 'site.json', JSON.stringify(written));
    await until('the name', async () => (await valueOf(visitor, 'organisation.name')) === 'A trust');
    await write(visitor, 'organisation.name', 'Another trust');
    const saved: unknown = JSON.parse(await savedJson(visitor));
    assert.deepEqual(saved, {...written, organisation: {...written.organisation, name: 'Another trust'}});
  },
);

test(
  'axe finds no violation in the configurator and its previews, in any colours',
  {skip: skipForTools},
  async (t) => {
    const {demo, visitor} = await visitDemo(t);
    await openConfigurator(visitor, demo.siteUrl);
    await fillIn(visitor);
    await visitor.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('details')) details.open = true;
    });
    await until('the banner', async () => (await previewText(visitor, 'cy')).includes('Example Trust'));
    for (const media of colourPreferences) {
      if (media) await visitor.emulate?.(media);
      assert.deepEqual(await axeViolations(visitor, 'html'), [], JSON.stringify(media));
    }
  },
);

/** Fills in what a small charity needs. */
async function fillIn(tab: Tab): Promise<void> {
  await write(tab, 'organisation.name', 'Example Trust');
  await write(tab, 'links.policy', '/privacy-policy/');
  await write(tab, 'links.cookies', '/cookies/');
  await write(tab, 'tool-search', 'google analytics');
  await tab.click('.tool-list input[value="google-analytics"]');
  await write(tab, 'tool-search', 'plays films');
  await tab.click('.tool-list input[value="youtube"]');
  await write(tab, 'tool-search', '');
  await openTexts(tab);
  await write(tab, 'texts.cy.banner.title', 'Cwcis Ymddiriedolaeth');
}

async function savedJson(tab: Tab): Promise<string> {
  await openDeveloperPart(tab);
  return Buffer.from(await download(tab, 'save-json', 'site.json'), 'base64').toString();
}

/** Opens the part of the downloads that a person who writes no code does not need. */
function openDeveloperPart(tab: Tab): Promise<void> {
  return tab.evaluate(() =>
    document.getElementById('save-json')?.closest('details')?.setAttribute('open', ''),
  );
}

/** The exit code of `privacy-desk check` for a configuration. */
async function check(t: TestContext, json: string): Promise<number | null> {
  const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-configurator-'));
  t.after(() => rm(folder, {recursive: true, force: true}));
  const file = join(folder, 'site.json');
  await writeFile(file, json);
  const {status, stderr} = spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), 'check', file], {
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  return status;
}

function isChosen(tab: Tab, preset: string): Promise<boolean> {
  return tab.evaluate(
    (id) => document.querySelector<HTMLInputElement>(`.tool-list input[value="${id}"]`)?.checked ?? false,
    preset,
  );
}

/** Shows another state in the preview, and waits until its frames are in it. */
async function showState(tab: Tab, state: string): Promise<void> {
  await choose(tab, 'preview-state', state);
  await until(`the state ${state}`, () =>
    tab.evaluate((name) => {
      const frames = [...document.querySelectorAll<HTMLIFrameElement>('.frames iframe')];
      return (
        frames.length > 0 &&
        frames.every((frame) => frame.dataset['state'] === name && !frame.inert && frame.src !== '')
      );
    }, state),
  );
}
