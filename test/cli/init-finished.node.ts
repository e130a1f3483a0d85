import assert from 'node:assert/strict';
import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {ANSWERS, initFolder, type InitFolder, type InitOutcome} from './run-init.ts';

const TAG = '<script src="/privacy/desk.js"></script>';
const LINK = '<a href="/#privacy-desk">Cookie settings</a>';
const HELD =
  '<template data-consent="media"><iframe src="https://www.youtube.com/embed/1"></iframe></template>';

let folder: InitFolder;
beforeEach(async () => void (folder = await initFolder()));
afterEach(() => folder.remove());

const page = (head: string, body: string): string =>
  `<!doctype html><head>${head}</head><body>${body}</body>`;

const look = (...options: string[]): Promise<InitOutcome> =>
  folder.init('--pages', join(folder.path, 'pages'), ...options);

describe('privacy-desk init on a finished site', () => {
  it('says that every page has the tag and the link, and does not ask for them again', async () => {
    await folder.page('index.html', page(TAG, LINK + HELD));
    await folder.page('cookies.html', page(TAG, `${LINK}<privacy-cookies></privacy-cookies>`));
    await folder.page('footer.njk', '<p>A part of a page</p>');
    const {output} = await look('--dry-run');
    assert.match(output, /Every page has the tag of desk\.js\.\n\nEvery page has a link to the settings\./);
    assert.match(output, /These wait for consent already:\n.*YouTube/);
    assert.doesNotMatch(output, /Put |<privacy-cookies>|npx|footer/);
  });

  it('names the pages that lack the tag or the link', async () => {
    await folder.page('index.html', page(TAG, LINK));
    await folder.page('a.html', page(TAG, ''));
    await folder.page('b.html', page('<script src="/other-desk.js"></script>', LINK));
    const {output} = await look(...ANSWERS);
    assert.match(
      output,
      /do not have the tag[^]*desk\.js"><\/script>\n {2}\S+b\.html\n\nThese pages do not have a link[^]*<\/a>\n {2}\S+a\.html\n/,
    );
    assert.doesNotMatch(output, /index\.html/);
  });

  it('asks for both on every page when no page has them', async () => {
    await folder.page('index.html', page('', ''));
    assert.match(
      (await look(...ANSWERS)).output,
      /Put this first in <head> of every page:[^]*Put a link to the settings on every page/,
    );
  });

  it('writes nothing with --dry-run, whatever is there, and needs pages', async () => {
    await folder.page('index.html', page('', HELD));
    const {code, errors, output} = await look('--dry-run');
    assert.deepEqual([code, errors], [0, '']);
    assert.match(output, /Nothing was written\. The pages use YouTube\./);
    assert.deepEqual(await readdir(folder.path), ['pages']);
    const refused = await folder.init('--dry-run');
    assert.equal(refused.code, 2);
    assert.ok(refused.errors.startsWith('--dry-run needs --pages <folder or address>.\n'));
  });
});

/** As `init` prints it, and with the lines that define `gtag`. */
const DENIALS = [
  `<script>
      gtag('consent', 'default', {
        ad_storage: 'denied', ad_user_data: 'denied', ad_personalization: 'denied',
      });
  </script>`,
  `<script>
    // Before the tags of Google
    window.dataLayer = window.dataLayer || [];
    function gtag(){dataLayer.push(arguments);}
    gtag('consent', 'default', {'ad_storage': 'denied', 'ad_user_data': 'denied', 'ad_personalization': 'denied'});
  </script>`,
] as const;

const HELD_TAG =
  '<template data-consent="analytics"><script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script></template>';

describe('Google’s consent default that a page has', () => {
  for (const denial of DENIALS)
    it(`is no snippet to hold, and is not asked for again: ${denial.length} characters`, async () => {
      await folder.page('index.html', page(`${TAG}<meta charset="utf-8">${denial}`, `${LINK}${HELD_TAG}`));
      const {output} = await look('--dry-run');
      assert.match(output, /The pages use Google Analytics\./);
      assert.doesNotMatch(output, /Put these snippets|ad_storage/);
    });

  it('is asked for when another page with a tag of Google lacks it, or it denies no adverts or is held', async () => {
    const asks = /Put this after the tag of desk\.js/;
    await folder.page('index.html', page(TAG + DENIALS[0].replaceAll('ad_', 'analytics_'), HELD_TAG));
    assert.match((await look('--dry-run')).output, asks);
    const heldDenial = `<template data-consent="analytics">${DENIALS[0]}</template>`;
    await folder.page('index.html', page(TAG + heldDenial, HELD_TAG));
    assert.match((await look('--dry-run')).output, asks);
    await folder.page('index.html', page(TAG + DENIALS[0], HELD_TAG));
    await folder.page('other.html', page(TAG, HELD_TAG));
    assert.match((await look('--dry-run')).output, asks);
  });

  it('with other code in its script is a snippet', async () => {
    await folder.page(
      'index.html',
      page(DENIALS[1].replace('</script>', "gtag('config', 'G-1');</script>"), ''),
    );
    assert.match((await look('--dry-run')).output, /<template data-consent="analytics"/);
  });
});

describe('the privacy policy that init proposes', () => {
  for (const [what, name, href, policy] of [
    ['relative to a page', 'index.html', 'privacy.html', '/privacy.html'],
    ['relative to a page in a folder', 'about/us.html', '../legal/privacy.html#top', '/legal/privacy.html'],
    ['from the root', 'about/us.html', '/privacy-notice/', '/privacy-notice/'],
    [
      'of another site, which is not this site’s',
      'index.html',
      'https://vendor.example/privacy',
      '/privacy-policy/',
    ],
    ['a part of the page, which is no page', 'index.html', '#privacy', '/privacy-policy/'],
    ['code of a template, which is no address', 'index.html', '{{ privacy }}', '/privacy-policy/'],
  ] as const)
    it(`is the link of the pages: ${what}`, async () => {
      await folder.page(name, page('', `<a href="${href}"><span>Privacy policy</span></a>`));
      assert.equal((await look('--yes', '--name', 'A charity')).site?.links.policy, policy);
    });

  it('is never in the folder of the build that it proposes', async () => {
    await folder.page('index.html', page('', '<a href="/privacy/">Privacy</a>'));
    const {output} = await look('--yes', '--name', 'A charity');
    assert.match(output, /src="\/privacy-desk\/desk\.js"[^]*--out\s+\S+pages\/privacy-desk$/m);
  });
});
