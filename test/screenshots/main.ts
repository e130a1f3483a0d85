/**
 * Takes the pictures in docs/images from the demo, in Chromium: `npm run screenshots`. It writes a sheet for each state, and
 * the single pictures that the documents show. Name a folder to save every picture there as well.
 */
import {copyFile, mkdir, mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {launch} from 'puppeteer-core';
import type {HTTPRequest, Page} from 'puppeteer-core';
import {buildBundles} from '../../demo/build-bundles.ts';
import {createDemo} from '../../demo/create-demo.ts';
import {puppeteerOptions} from '../drive/puppeteer-options.ts';
import {looks} from './looks.ts';
import {composeSheet, photograph} from './photograph.ts';
import {journeys, type Site} from './scenes.ts';

/** The pictures that the documents show without a sheet. */
const singlePictures =
  /^(banner-desktop|banner-phone|panel-desktop|panel-desktop-dark|confirmation-desktop|receipt-desktop)$/;

const root = join(import.meta.dirname, '../..');
const bundles = join(root, 'dist');
const folder = join(root, 'docs/images');
const temporary = await mkdtemp(join(tmpdir(), 'privacy-desk-screenshots-'));
const pictures = process.argv[2] ?? join(temporary, 'pictures');

await rm(folder, {recursive: true, force: true});
await mkdir(folder, {recursive: true});
await mkdir(pictures, {recursive: true});
await buildBundles(root);
const site = JSON.parse(await readFile(join(root, 'demo/site.json'), 'utf8')) as Site;
const demo = await createDemo({port: 0, vendorPort: 0, bundles, out: join(temporary, 'site')});
const browser = await launch(puppeteerOptions('chromium'));
try {
  for (const {path, config, scenes} of journeys) {
    const visit = {
      address: demo.siteUrl + path,
      prepare: async (page: Page) => {
        if (config) await replaceConfig(page, config(site));
      },
      scenes,
    };
    for (const look of looks) await photograph(browser, visit, look, pictures);
  }
  for (const {name} of journeys.flatMap(({scenes}) => scenes)) {
    const names = looks.map((look) => `${name}-${look.name}`);
    const files = names.map((picture) => join(pictures, `${picture}.png`));
    await composeSheet(browser, files, `${folder}/${name}.webp`);
    for (const picture of names.filter((one) => singlePictures.test(one)))
      await copyFile(join(pictures, `${picture}.png`), join(folder, `${picture}.png`));
  }
} finally {
  await browser.close();
  await demo.close();
  await rm(temporary, {recursive: true, force: true});
}

/** Gives the demo's pages another configuration: puts it into the page, and serves the bundles without a configuration. */
async function replaceConfig(page: Page, config: object): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => void respond(request, config));
}

async function respond(request: HTTPRequest, config: object): Promise<void> {
  const {pathname} = new URL(request.url());
  if (request.resourceType() === 'document') {
    const page = await (await fetch(request.url())).text();
    const json = JSON.stringify(config).replaceAll('<', String.raw`\u003c`);
    const tag = `<head><script type="application/json" id="privacy-desk-config">${json}</script>`;
    await request.respond({contentType: 'text/html; charset=utf-8', body: page.replace('<head>', () => tag)});
  } else if (/^\/privacy\/[\w-]+\.js$/.test(pathname))
    await request.respond({
      contentType: 'text/javascript',
      body: await readFile(join(bundles, basename(pathname))),
    });
  else await request.continue();
}
