import assert from 'node:assert/strict';
import {globSync} from 'node:fs';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, posix} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {buildDocsSite} from '../../demo/docs-site/build-docs-site.ts';
import {readDocuments, type SourceDocument} from '../../demo/docs-site/documents.ts';
import {createLinks} from '../../demo/docs-site/links.ts';
import {createRenderer} from '../../demo/docs-site/markdown.ts';
import {readNavigation} from '../../demo/docs-site/navigation.ts';

const root = join(import.meta.dirname, '../..');
let out = '';
/** HTML by the address of the page below the site. */
let pages: ReadonlyMap<string, string>;

before(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-docs-'));
  out = join(folder, 'site');
  await buildDocsSite({root, bundles: join(root, 'dist'), out});
  const names = globSync('**/index.html', {cwd: out}).filter((name) => !/\bframe\W/.test(name));
  const entries = names.map(
    async (name) =>
      [
        name.replace(/index\.html$/, '').replaceAll('\\', '/'),
        await readFile(join(out, name), 'utf8'),
      ] as const,
  );
  pages = new Map(await Promise.all(entries));
});

after(() => rm(join(out, '..'), {recursive: true, force: true}));

const document = (source: string, markdown: string, address = ''): SourceDocument => ({
  source,
  address,
  markdown,
  title: 'A',
});

describe('the documentation site', () => {
  it('has a page for every document, with its text', async () => {
    const documents = await readDocuments(root);
    assert.deepEqual(
      globSync('docs/**/*.md', {cwd: root}).filter(
        (name) => !documents.some(({source}) => source === name.replaceAll('\\', '/')),
      ),
      [],
    );
    for (const {address, title} of documents) {
      const html = pages.get(address);
      assert.ok(html, `${address} is there`);
      assert.ok(html.includes('<h1'), address);
      const text = html.replaceAll(/<[^>]+>|&[a-z]+;|[<>&"’']/g, '');
      assert.ok(text.includes(title.replaceAll(/[<>&"’']/g, '')), `${address} has the title ${title}`);
    }
  });

  it('has no link to a page, a file or a section that is not there', async () => {
    const broken: string[] = [];
    for (const [address, html] of pages)
      for (const [, value = ''] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
        if (/^(https?|mailto):/.test(value)) continue;
        assert.ok(!value.startsWith('/'), `${address}: ${value} works at one address only`);
        const [path = '', hash] = value.replaceAll('&amp;', '&').split('#');
        const target = posix.join('/', address, path).slice(1);
        const isThere = pages.has(target) || (await exists(join(out, target)));
        const isSection = hash === undefined || sectionIds(pages.get(target)).has(hash);
        if (!isThere || !isSection) broken.push(`${address}: ${value}`);
      }
    assert.deepEqual(broken, []);
  });

  it('names the files of the repository that it does not have', () => {
    const html = pages.get('law/') ?? '';
    assert.ok(html.includes('<code>before-any-choice.node.ts</code>'));
    assert.ok(!/href="[^"]*\.ts"/.test(html));
  });

  it('leads from every page to every other, and marks the page that is open', () => {
    const html = pages.get('theming/') ?? '';
    assert.equal(html.match(/aria-current="page"/g)?.length, 1);
    assert.ok(/<a href="\.\.\/theming\/" aria-current="page">/.test(html));
    for (const person of [
      'a static site',
      'Next or another framework',
      'WordPress',
      'the texts',
      'officer',
      'Privacy Desk',
    ])
      assert.ok(new RegExp(`<h2>I [^<]*${person}</h2>`).test(html));
  });

  it('lists every document in the navigation or on a page that is in it', () => {
    const linked = new Set(
      [...pages].flatMap(([address, html]) =>
        [...html.matchAll(/<a [^>]*href="([^"#]*)/g)].map(([, href = '']) =>
          posix.join('/', address, href).slice(1),
        ),
      ),
    );
    assert.deepEqual(
      [...pages.keys()].filter((address) => address !== 'search/' && !linked.has(address)),
      [],
    );
  });

  it('has no style attributes, no inline scripts and nothing from another host', () => {
    for (const [address, html] of pages) {
      const markup = html.replaceAll(/<code>[^]*?<\/code>/g, '');
      assert.doesNotMatch(markup, /<[^>]+\s(?:style|on[a-z]+)="/, address);
      assert.doesNotMatch(markup, /<script(?![^>]*\ssrc=)/, address);
      assert.doesNotMatch(markup, /\s(?:src|srcset)="https?:|<link[^>]*href="https?:/, address);
    }
  });

  it('has every section in the words of the search', async () => {
    const entries = JSON.parse(await readFile(join(out, 'assets/search.json'), 'utf8')) as {
      readonly id: string;
      readonly text: string;
    }[];
    assert.equal(new Set(entries.map(({id}) => id)).size, entries.length, 'each section has its own address');
    const parts = entries.find(({id}) => id === 'theming/#parts');
    assert.match(parts?.text ?? '', /the card/);
  });
});

describe('links in documents', () => {
  const here = document('docs/theming.md', '', 'theming/');
  const there = document('docs/decisions/0001.md', '', 'decisions/0001/');
  const links = createLinks(root, [here, there, document('docs/README.md', '', '')]);

  for (const [why, from, href, target] of [
    ['a page in the same folder', here, 'theming.md', {href: '../theming/'}],
    ['a section', here, 'theming.md#parts', {href: '../theming/#parts'}],
    ['the first page', here, 'README.md', {href: '../'}],
    ['another host', here, 'https://example.org/a.md', {href: 'https://example.org/a.md'}],
    ['a section of the same page', here, '#parts', {href: '#parts'}],
    ['a picture', here, 'images/banner.webp', {href: '../images/banner.webp'}],
    ['a source file', here, '../src/entry/desk.ts', {file: 'src/entry/desk.ts'}],
    ['the configurator', here, '../demo/configurator/', {href: '../configurator/'}],
  ] as const)
    it(`lead to ${why}`, () => assert.deepEqual(links.resolve(from, href), target));

  it('are an error when the file does not exist', () =>
    assert.throws(() => links.resolve(here, 'gone.md'), /gone\.md, which does not exist/));

  it('to files that are not on the site become the name of the file', () => {
    const {html} = createRenderer(links)(
      document('docs/theming.md', '# A\n\n[the loader](../src/entry/desk.ts)', 'theming/'),
    );
    assert.ok(/<p>the loader \(<code>src\/entry\/desk\.ts<\/code>\)<\/p>/.test(html));
  });
});

describe('sections', () => {
  const links = createLinks(root, []);
  const idsOf = (markdown: string): readonly string[] =>
    createRenderer(links)(document('docs/a.md', markdown)).headings.map(({id}) => id);

  for (const [why, markdown, ids] of [
    ['lower case with hyphens', '# What *you* `do` – now?', ['what-you-do--now']],
    [
      'a number when the heading is there again',
      '## Parts\n\n## Parts\n\n## Parts',
      ['parts', 'parts-1', 'parts-2'],
    ],
  ] as const)
    it(`have ids in ${why}`, () => assert.deepEqual(idsOf(markdown), ids));
});

describe('the navigation', () => {
  it('has the recipes that the index does not name', () => {
    const index =
      '# D\n\n## I build a static site\n\n- [Look](theming.md): all\n\n## I use WordPress\n\n- [Here](recipes/one.md)\n';
    const documents = [
      document('docs/README.md', index),
      document('docs/theming.md', '', 'theming/'),
      document('docs/recipes/one.md', '', 'recipes/one/'),
      {...document('docs/recipes/wordpress.md', '', 'recipes/wordpress/'), title: 'WordPress'},
      {...document('docs/recipes/map.md', '', 'recipes/map/'), title: 'Maps'},
    ];
    const links = {
      files: new Map(),
      resolve: (_: SourceDocument, href: string) => ({href: href.replace(/\.md$/, '/')}),
    };
    const found = readNavigation(documents, links).map(({title, links: list}) => [
      title,
      ...list.map((link) => `${link.title} ${link.address}`),
    ]);
    assert.deepEqual(found, [
      ['I build a static site', 'Look theming/', 'Maps recipes/map/'],
      ['I use WordPress', 'Here recipes/one/', 'WordPress recipes/wordpress/'],
    ]);
  });
});

function sectionIds(html = ''): ReadonlySet<string> {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id));
}

async function exists(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  );
}
