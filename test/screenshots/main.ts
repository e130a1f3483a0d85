import {copyFile, mkdir, mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {launch} from 'puppeteer-core';
import {buildBundles} from '../../demo/build-bundles.ts';
import {createDemo} from '../../demo/create-demo.ts';
import {puppeteerOptions} from '../drive/puppeteer-options.ts';
import {composeSheet} from './compose-sheet.ts';
import {journeys, type Site} from './journey.ts';
import {looks} from './look.ts';
import {giveConfig} from './own-config.ts';
import {photograph} from './photograph.ts';

// The pictures of the documents: the demo as it is now, on free ports, in Chromium. A sheet for each state, and the few
// pictures that the documents show by themselves. Name a folder to have every picture, to look at them one by one.
const kept =
  /^(banner-desktop|banner-phone|panel-desktop|panel-desktop-dark|confirmation-desktop|receipt-desktop)$/;

const root = join(import.meta.dirname, '../..');
const bundles = join(root, 'dist');
const folder = join(root, 'docs/images');
const work = await mkdtemp(join(tmpdir(), 'privacy-desk-screenshots-'));
const pictures = process.argv[2] ?? join(work, 'pictures');

await rm(folder, {recursive: true, force: true});
await mkdir(folder, {recursive: true});
await mkdir(pictures, {recursive: true});
await buildBundles(root);
const site = JSON.parse(await readFile(join(root, 'demo/site.json'), 'utf8')) as Site;
const demo = await createDemo({port: 0, vendorPort: 0, bundles, out: join(work, 'site')});
const browser = await launch(puppeteerOptions('chromium'));
try {
  for (const {path, config, scenes} of journeys) {
    const visit = {
      address: demo.siteUrl + path,
      prepare: async (page: Parameters<typeof giveConfig>[0]) => {
        if (config) await giveConfig(page, bundles, config(site));
      },
      scenes,
    };
    for (const look of looks) await photograph(browser, visit, look, pictures);
  }
  for (const {name} of journeys.flatMap(({scenes}) => scenes)) {
    const taken = looks.map((look) => `${name}-${look.name}`);
    const files = taken.map((one) => join(pictures, `${one}.png`));
    await composeSheet(browser, files, `${folder}/${name}.webp`);
    for (const one of taken.filter((which) => kept.test(which)))
      await copyFile(join(pictures, `${one}.png`), join(folder, `${one}.png`));
  }
} finally {
  await browser.close();
  await demo.close();
  await rm(work, {recursive: true, force: true});
}
