import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {build} from 'astro';
import {root} from '../../repository/tracked-files.ts';
import type {SiteOptions} from '../support/hosts/site-host.ts';
import {documentedSample, withVendor} from './documented-samples.ts';

/** The documented layout, with what the page host fills in, and with navigation in the browser. */
const layout = `---
import {ClientRouter} from 'astro:transitions';
---
${documentedSample('src/layouts/Layout.astro')}`
  .replace('<head>', '<head><Fragment set:html="{{config}}" />')
  .replace('</head>', '<ClientRouter /></head>');

/** A held script, marked for the router as the document says. */
const heldScript = (path: string): string =>
  `<template data-consent="analytics"><script is:inline data-astro-exec src="https://stats.example${path}"></script></template>`;

const list = documentedSample('src/pages/cookies.astro');

/** What a page has between the tags of its main part. */
const contentOf = (source: string): string => /<main>([^]*)<\/main>/.exec(source)?.[1] ?? '';

/** A page with the documented film, with held scripts, and with the content of the documented list of cookies. */
const page = (film: string, scripts: readonly string[], hasList: boolean): string => `---
import Layout from '../layouts/Layout.astro';
import Film from '../components/Film.astro';
---
<Layout>
  <script is:inline>
    window.goTo = (id) => document.querySelector(\`[href="\${id}.html"]\`).click();
  </script>
  <main>
    <h1>A page that Astro renders</h1>
    <a href="site.html">First</a>
    <a href="second.html">Second</a>
    <Film id="${film}" />
    ${scripts.map(heldScript).join('')}
    <a href="list.html">Cookies</a>
    ${hasList ? contentOf(list) : ''}
  </main>
</Layout>
`;

/**
 * A site of two pages that Astro has built from the samples of docs/frameworks.md, with `scripts` of a vendor in the body.
 * The site is inside this project, because Astro does not find its own components when they have no folder in common with it.
 */
export async function astroSite(scripts: readonly string[]): Promise<SiteOptions> {
  await mkdir(join(root, '.data'), {recursive: true});
  const folder = await mkdtemp(join(root, '.data/astro-'));
  try {
    await writeAll(folder, {
      'src/layouts/Layout.astro': layout,
      'src/components/Film.astro': documentedSample('src/components/Film.astro'),
      'src/pages/site.astro': page('first', scripts, true),
      'src/pages/second.astro': page('second', scripts, true),
      'src/pages/start.astro': page('first', [], false),
      'src/pages/list.astro': list,
    });
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    // The page host serves scripts from this folder.
    await build({root: folder, logLevel: 'error', build: {format: 'file', assets: 'privacy'}});
    return {
      files: await readAll(join(folder, 'dist/privacy')),
      pages: await readAll(join(folder, 'dist')),
    };
  } finally {
    await rm(folder, {recursive: true});
  }
}

async function writeAll(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), text);
  }
}

async function readAll(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, {withFileTypes: true});
  const names = entries.filter((entry) => entry.isFile()).map(({name}) => name);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return Object.fromEntries(names.map((name, index) => [name, withVendor(texts[index] ?? '')]));
}
