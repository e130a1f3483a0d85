import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {skipForTools} from '../support/browser.ts';
import {visitDemo} from '../support/visit-demo.ts';
import {
  choose,
  download,
  openBase64,
  openConfigurator,
  openFile,
  openTexts,
  textOf,
  valueOf,
  write,
} from './configurator-page.ts';

const site = JSON.stringify({
  organisation: {name: 'Kept Trust'},
  languages: ['cy'],
  links: {policy: '/privacy-policy/', cookies: '/cookies/'},
  categories: [{id: 'necessary'}, {id: 'functional', services: ['donorbox']}],
  texts: {cy: {}},
});
const ACCENT = '--privacy-desk-accent-light';

test('the folder brings words and colours back, and a site.json says that it has no colours', async (t) => {
  const {demo, visitor} = await visitDemo(t);
  await openConfigurator(visitor, demo.siteUrl);
  await openSite(visitor);
  await write(visitor, ACCENT, '#006400');
  const archive = await download(visitor, 'save-folder', 'privacy-desk.zip');
  await visitor.click('#start-again');
  await visitor.click('#delete-draft');
  assert.equal(await valueOf(visitor, ACCENT), '');

  await openBase64(visitor, 'privacy-desk.zip', archive);
  await until('the name', async () => (await valueOf(visitor, 'organisation.name')) === 'Kept Trust');
  assert.equal(await valueOf(visitor, ACCENT), '#006400');
  await openSite(visitor);
  assert.match(await textOf(visitor, 'start-message'), /no colours: those on this page stay/);
  assert.equal(await valueOf(visitor, ACCENT), '#006400');
});

test(
  'a colour with too little contrast is a problem at its field, and a button takes a shade that passes',
  {skip: skipForTools},
  async (t) => {
    const {demo, visitor} = await visitDemo(t);
    await openConfigurator(visitor, demo.siteUrl);
    await openSite(visitor);
    assert.match(await textOf(visitor, 'count'), /^0 problems/);
    await write(visitor, ACCENT, 'lightgreen');
    assert.match(await textOf(visitor, 'count'), /^2 problems/);
    assert.equal(await attributeOf(visitor, ACCENT, 'aria-invalid'), 'true');
    assert.equal(await attributeOf(visitor, 'save-folder', 'aria-disabled'), 'true');
    await visitor.click('#findings button');
    assert.equal(await focused(visitor), ACCENT);
    assert.match(await textOf(visitor, 'count'), /^0 problems/);
    assert.match(await textOf(visitor, 'contrast'), /All colours have enough contrast/);
  },
);

test('a Welsh page has an address of its own', {skip: skipForTools}, async (t) => {
  const {demo, visitor} = await visitDemo(t);
  await openConfigurator(visitor, demo.siteUrl);
  await openSite(visitor);
  await write(visitor, 'texts.cy.links.policy', '/privacy/cy/');
  assert.match(await textOf(visitor, 'texts.cy.links.policy-wrong'), /folder that you upload/);
  await write(visitor, 'texts.cy.links.policy', '/cy/preifatrwydd/');
  assert.match(await valueOf(visitor, 'snippet'), /"cy": \{\s+"links\.policy": "\/cy\/preifatrwydd\/"/);
});

test('what a tool keeps is declared on the page, from the finding on', {skip: skipForTools}, async (t) => {
  const {demo, visitor} = await visitDemo(t);
  await openConfigurator(visitor, demo.siteUrl);
  await openSite(visitor);
  await visitor.click('#findings a[href="#donorbox-stores"]');
  assert.equal(await focused(visitor), 'donorbox-stores');
  await visitor.click('#donorbox-keeps-nothing');
  assert.doesNotMatch(await textOf(visitor, 'findings'), /Donorbox/);
  await visitor.click('#donorbox-stores-add');
  assert.equal(await focused(visitor), 'donorbox-stores-0-name');
  await write(visitor, 'donorbox-stores-0-name', '_donor');
  await choose(visitor, 'donorbox-stores-0-duration', 'P1Y');
  assert.match(
    await valueOf(visitor, 'snippet'),
    /"stores": \[\s+\{\s+"name": "_donor",\s+"duration": "P1Y"/,
  );
});

test(
  'a name that is emptied is missed at its field, and a text says which word it lacks',
  {skip: skipForTools},
  async (t) => {
    const {demo, visitor} = await visitDemo(t);
    await openConfigurator(visitor, demo.siteUrl);
    assert.equal(await textOf(visitor, 'organisation.name-wrong'), '');
    await openSite(visitor);
    await write(visitor, 'organisation.name', '');
    assert.match(await textOf(visitor, 'organisation.name-wrong'), /Write the name of your organisation/);
    await openTexts(visitor);
    await write(visitor, 'texts.cy.banner.text', 'Cwcis Ymddiriedolaeth');
    assert.match(
      await textOf(visitor, 'texts.cy.banner.text-wrong'),
      /\{organisation\}, where the name of your organisation is to stand/,
    );
  },
);

test(
  'the preview has the real name of the cookie, Welsh words, and the chosen mode as that of the system',
  {skip: skipForTools},
  async (t) => {
    const {demo, visitor} = await visitDemo(t);
    await openConfigurator(visitor, demo.siteUrl);
    await openSite(visitor);
    await choose(visitor, 'preview-state', 'cookies');
    await until('the list', async () => (await frameText(visitor, 'en')).includes('privacy-desk'));
    await until('the real name', async () => !(await frameText(visitor, 'en')).includes('configurator-'));
    assert.match(await frameText(visitor, 'cy'), /Eich tudalen/);
    await visitor.evaluate(() =>
      document.querySelector<HTMLInputElement>('#preview-theme input[value="dark"]')?.click(),
    );
    await until('dark mode', () =>
      visitor.evaluate(
        () =>
          document
            .querySelector<HTMLIFrameElement>('.frames iframe')
            ?.contentWindow?.matchMedia('(prefers-color-scheme: dark)').matches === true,
      ),
    );
  },
);

test(
  'on a phone, the preview can be reached from any place, and leads back to it',
  {skip: skipForTools},
  async (t) => {
    const {demo, visitor: phone} = await visitDemo(t, {size: {width: 360, height: 740}});
    await openConfigurator(phone, demo.siteUrl);
    await phone.evaluate(() => document.getElementById('notice.version')?.focus());
    await phone.click('#to-preview');
    assert.equal(await focused(phone), 'preview');
    await phone.click('#from-preview');
    assert.equal(await focused(phone), 'notice.version');
    assert.equal(await phone.evaluate(() => document.documentElement.scrollWidth), 360);
  },
);

test(
  'a search without a result leaves nothing to tab to, and sections have links',
  {skip: skipForTools},
  async (t) => {
    const {demo, visitor} = await visitDemo(t);
    await openConfigurator(visitor, demo.siteUrl);
    await write(visitor, 'tool-search', 'zzz');
    assert.equal(await visitor.evaluate(() => document.getElementById('tool-list')?.childElementCount), 0);
    await visitor.click('nav[aria-label="Sections"] a[href="#colours"]');
    assert.equal(await visitor.evaluate(() => location.hash), '#colours');
  },
);

async function openSite(tab: Tab): Promise<void> {
  await openFile(tab, 'site.json', site);
  await until('the file', async () => (await textOf(tab, 'start-message')).includes('site.json is open'));
}

function focused(tab: Tab): Promise<string | undefined> {
  return tab.evaluate(() => document.activeElement?.id);
}

function attributeOf(tab: Tab, id: string, name: string): Promise<string | null> {
  return tab.evaluate(
    (elementId, attribute) => document.getElementById(elementId)?.getAttribute(attribute) ?? null,
    id,
    name,
  );
}

/** The text of the page in the frame of a language. */
function frameText(tab: Tab, language: string): Promise<string> {
  return tab.evaluate((tag) => {
    const frame = document.querySelector<HTMLIFrameElement>(`.frames iframe[data-language="${tag}"]`);
    return frame?.contentDocument?.querySelector('main')?.innerText ?? '';
  }, language);
}
