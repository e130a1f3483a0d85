import assert from 'node:assert/strict';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {ANSWERS, initFolder, type InitFolder, type InitOutcome} from './run-init.ts';

const YOUTUBE = '<iframe src="https://www.youtube.com/embed/1" title="A film"></iframe>';

let folder: InitFolder;
beforeEach(async () => void (folder = await initFolder()));
afterEach(() => folder.remove());

/** Runs `init` on one page, and joins the lines that it prints. */
const initWith = async (html: string): Promise<InitOutcome> => {
  await folder.page('index.html', `<!doctype html>${html}`);
  const outcome = await folder.init('--pages', join(folder.path, 'pages'), ...ANSWERS);
  return {...outcome, output: outcome.output.replaceAll(/\s+/g, ' ')};
};

describe('privacy-desk init on the pages of a framework', () => {
  for (const [name, section, mark] of [
    ['Next.js', 'next', '<script>self.__next_f.push([1,"x"])</script>'],
    ['Next.js', 'next', '<script src="/_next/static/chunks/a.js" async></script>'],
    ['Nuxt', 'nuxt', '<script type="module" src="/_nuxt/a.js"></script>'],
    ['SvelteKit', 'sveltekit', '<script>__sveltekit_1 = {base: ""};</script>'],
    ['SvelteKit', 'sveltekit', '<link rel="modulepreload" href="/_app/immutable/a.js">'],
    ['Astro', 'astro', '<astro-island uid="1"></astro-island>'],
    ['Angular', 'angular', '<app-root ng-version="22.2.0"></app-root>'],
  ] as const)
    it(`names the services and the section to read, and wraps nothing: ${mark}`, async () => {
      const {output, site} = await initWith(`<body>${mark}${YOUTUBE}</body>`);
      assert.deepEqual(site?.categories, [{id: 'media', services: ['youtube']}]);
      assert.ok(
        output.includes(
          `These pages are made by ${name}. Do not wrap their snippets by hand: see docs/frameworks.md#${section}. `,
        ),
        output,
      );
      assert.match(output, /What does not wait for consent in them yet: YouTube\./);
      assert.ok(
        output.includes(`Put this first in <head> of every page, where docs/frameworks.md#${section}`),
      );
      assert.match(output, /<script async type="module" src="\/privacy-desk\/desk-cookies\.js">/);
      assert.doesNotMatch(output, /<template|Put these snippets|<iframe/);
      const guide = await readFile(new URL('../../docs/frameworks.md', import.meta.url), 'utf8');
      assert.match(guide, new RegExp(`^## ${section}$`, 'im'));
    });

  it('takes no code of the framework for a snippet, and what it loads in advance for none to wrap', async () => {
    const {output, site} = await initWith(`
      <link rel="preload" as="script" href="https://www.googletagmanager.com/gtag/js?id=G-1">
      <script>self.__next_f.push([1,"fbq('init'); document.createElement('a').src = 'https://tool.example/a.js'"])</script>`);
    assert.deepEqual(
      site?.categories?.map(({services}) => services),
      [['google-analytics']],
    );
    assert.doesNotMatch(output, /<template|<link|tool\.example|Meta Pixel/);
  });

  it('shows templates for the other pages', async () => {
    await folder.page('plain.html', `<!doctype html>${YOUTUBE}`);
    const {output} = await initWith(`<script src="/_nuxt/a.js"></script>${YOUTUBE}`);
    assert.match(output, /Put this first in <head> of every page: <script/);
    assert.equal(output.match(/<template/g)?.length, 1);
    assert.match(output, /plain\.html:1: YouTube <template/);
  });
});

describe('privacy-desk init on the pages of WordPress', () => {
  it('names the recipe and its PHP file instead of templates and the tag', async () => {
    const {output, site} = await initWith(
      `<script src="/wp-includes/js/a.js"></script>${YOUTUBE}<script src="https://tool.example/b.js"></script>`,
    );
    assert.deepEqual(site?.categories, [{id: 'media', services: ['youtube']}]);
    assert.match(
      output,
      /These pages are made by WordPress\. Do not wrap their embeds or paste the tag by hand: see docs\/recipes\/wordpress\.md\. Its PHP file, docs\/recipes\/privacy-desk\.php,/,
    );
    assert.match(output, /Let the PHP file of docs\/recipes\/wordpress\.md print the tag on every page\./);
    assert.match(output, /hold their snippets as it is described in docs\/recipes\/wordpress\.md\. tool\.ex/);
    assert.doesNotMatch(output, /<template|desk\.js"><|async type/);
    await readFile(new URL('../../docs/recipes/privacy-desk.php', import.meta.url));
  });

  it('takes the hosts of the pages themselves for no other hosts', async () => {
    const {output} = await initWith(`
      <link rel="canonical" href="https://charity.example/"><meta property="og:url" content="https://www.charity.example/">
      <script src="https://charity.example/wp-content/a.js"></script>
      <script src="https://www.charity.example/wp-content/a.js"></script>
      <script src="http://localhost:8080/wp-includes/b.js"></script>
      <img src="http://127.0.0.1/c.png" srcset="https://pictures.example/c.png 2x" alt="">`);
    assert.match(output, /No preset is known for these hosts/);
    assert.match(output, / pictures\.example: /);
    assert.doesNotMatch(output, / (www\.)?charity\.example:| localhost:| 127\.0\.0\.1:/);
  });
});

describe('privacy-desk init on a folder without pages', () => {
  it('stops with what to do, and one line that names the help', async () => {
    const empty = join(folder.path, 'source');
    await mkdir(empty);
    await writeFile(join(empty, 'page.tsx'), '');
    const {code, errors, site} = await folder.init('--pages', empty, ...ANSWERS);
    assert.deepEqual([code, site], [2, undefined]);
    assert.ok(
      errors
        .replaceAll('\n', ' ')
        .startsWith(
          `There is no HTML in ${empty}. Name the folder that is published, or start the site and give its address; for Next, Nuxt, SvelteKit, Astro and Angular see docs/frameworks.md. `,
        ),
      errors,
    );
    assert.ok(errors.endsWith('\n\nprivacy-desk init --help prints its arguments and options.'), errors);
  });
});
