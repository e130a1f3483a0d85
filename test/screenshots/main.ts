import {mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {launch} from 'puppeteer-core';
import {buildBundles} from '../../demo/build-bundles.ts';
import {createDemo} from '../../demo/create-demo.ts';
import {puppeteerOptions} from '../drive/puppeteer-options.ts';
import {looks} from './look.ts';
import {photograph} from './photograph.ts';

// The pictures of the documents: the demo as it is now, on free ports, in Chromium.
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/images');
const out = await mkdtemp(join(tmpdir(), 'privacy-desk-screenshots-'));

await mkdir(folder, {recursive: true});
await buildBundles(root);
const demo = await createDemo({port: 0, vendorPort: 0, bundles: join(root, 'dist'), out});
const browser = await launch(puppeteerOptions('chromium'));
try {
  for (const look of looks) await photograph(browser, `${demo.siteUrl}/`, look, folder);
} finally {
  await browser.close();
  await demo.close();
  await rm(out, {recursive: true, force: true});
}
