import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {checkFile} from '../../src/cli/load-site.ts';
import {fencesIn} from '../repository/fences-in.ts';
import {ANSWERS, initFolder, type InitFolder, type InitOutcome} from './run-init.ts';

const ANALYTICS = `  <script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>
  <script>
    window.dataLayer = window.dataLayer || [];
    function gtag(){dataLayer.push(arguments);}
    gtag('config', 'G-1');
  </script>`;

const YOUTUBE = '<iframe src="https://www.youtube.com/embed/1" title="A film"></iframe>';

const PIXEL = `<script>
!function(f,b,e,v){n=f.fbq=function(){};t=b.createElement(e);t.src=v}(window,document,'script','https://connect.facebook.net/en_US/fbevents.js');
fbq('init', '1');
</script>
<noscript><img height="1" width="1" src="https://www.facebook.com/tr?id=1&noscript=1"/></noscript>`;

let folder: InitFolder;
beforeEach(async () => void (folder = await initFolder()));
afterEach(() => folder.remove());

/** Runs `init` on one page. */
const initWith = async (html: string, ...options: string[]): Promise<InitOutcome> => {
  await folder.page('index.html', html);
  return folder.init('--pages', join(folder.path, 'pages'), ...ANSWERS, ...options);
};

/** The services of each category. */
const servicesIn = ({site}: InitOutcome): object =>
  Object.fromEntries((site?.categories ?? []).map(({id, services}) => [id, services]));

const place = (line: number, page = 'index.html'): string => `${join(folder.path, 'pages', page)}:${line}: `;

describe('docs/command-line.md', () => {
  it('shows what init prints', async () => {
    const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');
    const sample =
      fencesIn(page)
        .find(({code}) => code.startsWith('public/index.html:6: '))
        ?.code.trim() ?? '';
    const snippet = sample.split('\n').slice(2, -1).join('\n');
    const {output} = await initWith(
      `<!doctype html>\n<html>\n<head>\n<title>A page</title>\n\n${snippet}\n</head>`,
    );
    assert.ok(sample.includes('data-service="google-analytics"'));
    assert.ok(output.replaceAll(join(folder.path, 'pages'), 'public').includes(`\n${sample}\n`), output);
  });
});

describe('privacy-desk init with a folder', () => {
  it('names every vendor of a page, in its usual category, and writes what check accepts', async () => {
    const outcome = await initWith(`<head>\n${ANALYTICS}\n${PIXEL}\n</head>\n<p>Text</p>\n${YOUTUBE}`);
    assert.deepEqual([outcome.code, outcome.errors], [0, '']);
    assert.deepEqual(servicesIn(outcome), {
      analytics: ['google-analytics'],
      marketing: ['meta-pixel'],
      media: ['youtube'],
    });
    assert.deepEqual((await checkFile(join(folder.path, 'site.json'))).findings, []);
  });

  it('shows one template around the parts of a snippet, with file and line', async () => {
    const {output} = await initWith(
      `<head>\n${ANALYTICS}\n<script>document.title = 'Ours';</script>\n</head>`,
    );
    const form = [
      `${place(2)}Google Analytics (lines 2 to 7)`,
      '    <template data-consent="analytics" data-service="google-analytics">',
      '      <script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>',
      '      <script>',
      '        window.dataLayer = window.dataLayer || [];',
      '        function gtag(){dataLayer.push(arguments);}',
      "        gtag('config', 'G-1');",
      '      </script>',
      '    </template>\n',
    ];
    assert.ok(output.includes(form.join('\n')), output);
    assert.doesNotMatch(output, /Ours/);
  });

  it('counts lines in files from Windows, and shows no carriage return', async () => {
    const {output} = await initWith(`<head>\n${ANALYTICS}\n</head>`.replaceAll('\n', '\r\n'));
    assert.ok(output.includes(`${place(2)}Google Analytics (lines 2 to 7)\n`), output);
    assert.doesNotMatch(output, /\r/);
  });

  it('shows a snippet of several pages once', async () => {
    for (const name of ['a.html', 'b.html', 'c/d.html'])
      await folder.page(name, `<p>${name}</p>\n${YOUTUBE}`);
    const {output} = await initWith(`\n\n\n${YOUTUBE}`);
    assert.equal(output.match(/<iframe/g)?.length, 1, output);
    const others = [place(2, 'b.html'), place(4), place(2, 'c/d.html')].map((one) => one.slice(0, -2));
    assert.ok(output.includes(`  The same in ${others.join(', ')}.\n`), output);
  });

  it('makes two templates where Firefox would request a script in one ahead of time', async () => {
    const {output} = await initWith(
      '<iframe src="https://player.vimeo.com/video/1"></iframe>\n<script src="https://player.vimeo.com/api/player.js"></script>',
    );
    assert.equal(output.match(/<template data-consent="media" data-service="vimeo">/g)?.length, 2, output);
  });

  it('parks the address of an image, which Firefox would request ahead of time', async () => {
    const {output} = await initWith('<p><img src="https://px.ads.linkedin.com/collect/?pid=1" alt=""></p>');
    assert.ok(output.includes('<img data-src="https://px.ads.linkedin.com/collect/?pid=1" alt="">'), output);
  });

  it('leaves out the <noscript> of a snippet, and says to remove one that is alone', async () => {
    const tags =
      '<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-1"></iframe></noscript>';
    const {output} = await initWith(`<head>\n${PIXEL}\n</head><body>\n${tags}\n<p>Text</p>`);
    assert.match(output, /Meta Pixel \(lines 2 to 6\)/);
    assert.match(output, /The <noscript> of the snippet is left out/);
    assert.doesNotMatch(output, /facebook\.com\/tr/);
    assert.match(output, /Remove these <noscript> elements\.[^]*index\.html:8: Google Tag Manager\n/);
    assert.doesNotMatch(output, /<template[^>]*google-tag-manager/);
  });

  it('asks for the title of a frame that has none, with an example', async () => {
    const map = '<iframe src="https://www.google.com/maps/embed?pb=1"></iframe>';
    assert.match(
      (await initWith(map)).output,
      /Give the <iframe> a title, such as title="Map: how to find us"/,
    );
    assert.doesNotMatch((await initWith(YOUTUBE, '--force')).output, /Give the <iframe>/);
  });

  it('leaves alone what is held already, and takes over the categories of its markup', async () => {
    const outcome = await initWith(`
      <template data-consent="marketing">${YOUTUBE}</template>
      <script type="text/plain" data-cookieconsent="statistics" src="https://plausible.io/js/script.js"></script>
      <iframe data-consent="media" data-src="https://player.vimeo.com/video/1"></iframe>
    `);
    assert.deepEqual(servicesIn(outcome), {
      analytics: ['plausible'],
      marketing: ['youtube'],
      media: ['vimeo'],
    });
    assert.deepEqual(outcome.site?.aliases, {statistics: 'analytics'});
    assert.match(
      outcome.output,
      /wait for consent already:\n.*index\.html:2: YouTube, with consent to "marketing"\n/,
    );
    assert.doesNotMatch(outcome.output, /Put these snippets/);
  });

  it('ignores a template that nothing holds, links, forms, JSON-LD and buttons to share', async () => {
    const outcome = await initWith(`
      <template id="row">${YOUTUBE}</template>
      <a href="https://www.youtube.com/user">Films</a>
      <form action="https://x.us1.list-manage.com/subscribe"></form>
      <link rel="me" href="https://www.facebook.com/charity">
      <script type="application/ld+json">{"sameAs": "https://www.facebook.com/charity"}</script>
      <script>share.onclick = () => open('https://www.facebook.com/sharer.php');</script>
    `);
    assert.deepEqual(servicesIn(outcome), {});
    assert.match(outcome.output, /No snippet of a known tool was found/);
    assert.equal(outcome.code, 0);
  });

  it('tells tools apart that share a host', async () => {
    const outcome = await initWith(`
      <script src="https://www.googletagmanager.com/gtag/js?id=AW-1"></script><hr>
      <script>(function(w,d,s){var j=d.createElement(s);j.src='https://www.googletagmanager.com/gtm.js?id='+i})(window,document,'script')</script><hr>
      <script src="https://connect.facebook.net/en_GB/sdk.js"></script><hr>
      <iframe src="https://www.google.com/maps/embed?pb=1"></iframe>
    `);
    assert.deepEqual(servicesIn(outcome), {
      analytics: ['google-tag-manager'],
      marketing: ['google-ads'],
      media: ['facebook', 'google-maps'],
    });
    assert.match(outcome.output, /Google Tag Manager loads other tools/);
  });

  it('finds code that belongs to a snippet on another page', async () => {
    await folder.page('thanks.html', "<script>fbq('track', 'Donate');</script>");
    const {output} = await initWith(PIXEL);
    assert.ok(output.includes(`${place(1, 'thanks.html')}Meta Pixel\n`), output);
  });

  it('names hosts that no preset has, with their vendor if it is known', async () => {
    const {output, site} = await initWith(
      '<script src="https://cdn.segment.com/a.js"></script><p></p><script src="//tool.example/b.js"></script><script src="/ours.js"></script>',
    );
    assert.match(
      output,
      /No preset is known for these hosts[^]*cdn\.segment\.com \(Segment\): .*:1\n {2}tool\.example: /,
    );
    assert.doesNotMatch(output, /ours\.js/);
    assert.equal(site?.categories, undefined);
  });

  it('names pages that cannot be read, and reads the others', async () => {
    await folder.page('good.html', YOUTUBE);
    await symlink('nowhere', join(folder.path, 'pages/broken.html'));
    await writeFile(join(folder.path, 'pages/wide.html'), Buffer.from(YOUTUBE, 'utf16le'));
    const outcome = await initWith('<p>Text</p>');
    assert.match(
      outcome.output,
      /: 2 pages were read\.\n.*broken\.html: This page could not be read \(ENOENT\)\.\n/,
    );
    assert.match(
      outcome.output.replaceAll(/\s+/g, ' '),
      /wide\.html: This page could not be read: it is not in UTF-8\./,
    );
    assert.deepEqual(servicesIn(outcome), {media: ['youtube']});
  });

  for (const [what, name, message] of [
    ['does not exist', 'none', /none: There is no such folder/],
    ['is a file', 'pages/index.html', /This is a file/],
  ] as const)
    it(`writes nothing when the folder ${what}`, async () => {
      await folder.page('index.html', '');
      const {code, errors, site} = await folder.init('--pages', join(folder.path, name), ...ANSWERS);
      assert.deepEqual([code, site], [2, undefined]);
      assert.match(errors, message);
    });

  it('takes name, languages, links and e-mail address from the pages with --yes', async () => {
    const links = '<a href="/privacy-notice/?x#y">Privacy</a> <a href="mailto:dpo@example.org">E-mail</a>';
    await folder.page('cy/index.html', '<html lang="cy"><p>Croeso</p></html>');
    await folder.page('about.html', '<html lang="en-GB"></html>');
    await folder.page(
      'index.html',
      `<html lang="en-GB"><meta property="og:site_name" content="The Trust">${links}`,
    );
    const {code, site, output} = await folder.init('--pages', join(folder.path, 'pages'), '--yes');
    assert.equal(code, 0);
    assert.deepEqual(site?.organisation, {name: 'The Trust', email: 'dpo@example.org'});
    assert.deepEqual([site.language, site.languages], ['en', ['en', 'cy']]);
    assert.deepEqual(site.links, {policy: '/privacy-notice/', cookies: '/cookies/'});
    assert.match(
      output,
      /These addresses are examples\. Replace them by yours: links\.cookies: "\/cookies\/"\./,
    );
  });
});
