import {cp} from 'node:fs/promises';
import {join} from 'node:path';
import {buildScripts} from '../build-scripts.ts';
import type {ExtraPage} from '../docs-site/render-pages.ts';
import {copyFrame} from '../gallery/copy-frame.ts';
import {nodeInBrowser} from './node-in-browser.ts';

const here = import.meta.dirname;

/** The page of the configurator. Everything on it is written by its script. */
export const configuratorPage: ExtraPage = {
  address: 'configurator/',
  title: 'Configurator',
  description:
    'Put a configuration together in your browser, see the banner, and download what your site needs.',
  isWide: true,
  html: `<h1>Configurator</h1>
<link rel="stylesheet" href="configurator.css">
<noscript><p>The configurator needs JavaScript. Without it, write <a href="../configuration/">a configuration</a> by hand.</p></noscript>
<div id="configurator"></div>
<script type="module" src="configurator.js"></script>
`,
};

/** Writes what the page needs into its folder: its script and style sheet, the page that previews show, and the bundles. */
export async function writeConfigurator(bundles: string, out: string): Promise<void> {
  await copyFrame(bundles, out);
  await cp(join(here, 'configurator.css'), join(out, 'configurator.css'));
  await buildScripts({configurator: join(here, 'browser/main.ts')}, out, [nodeInBrowser(bundles)]);
}
