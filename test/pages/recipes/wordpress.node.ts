import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test, {type TestContext} from 'node:test';
import {grant, untilAsked} from '../support/choices.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';
import {recipeSample} from './recipe.ts';

const PHP = '/usr/bin/php';

const skip = !existsSync(PHP) && `${PHP} is not installed.`;

const recipe = join(import.meta.dirname, '../../../docs/recipes/privacy-desk.php');

const shortcode = recipeSample('wordpress', '2. The PHP file', 'text').trim();

const inTheme = recipeSample('wordpress', '2. The PHP file', 'php');

const post = `https://www.youtube.com/watch?v=abcdefghijk\n${shortcode}\nhttps://slides.example.org/12`;

/** A configuration with texts that would end a script element. */
const config = `array(
  'organisation' => array( 'name' => 'Trust & Sons </script><!-- <script>' ),
  'categories' => array( array( 'id' => 'analytics' ), array( 'id' => 'media' ) ),
)`;

/** Runs the recipe with this code after it, and returns the page that it prints. */
function renderPage(t: TestContext, change: (php: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'privacy-desk-php-'));
  t.after(() => rmSync(folder, {recursive: true}));
  const file = join(folder, 'privacy-desk.php');
  writeFileSync(file, change(readFileSync(recipe, 'utf8')));
  const page = join(import.meta.dirname, 'wordpress.php');
  const {status, stdout, stderr} = spawnSync(PHP, ['-d', 'display_errors=stderr', page, file, post], {
    encoding: 'utf8',
  });
  assert.deepEqual({status, stderr}, {status: 0, stderr: ''});
  return stdout.trimStart();
}

/** The recipe with a configuration in the page, and with the sample for a theme. */
const configured = (php: string): string =>
  `${php.replace('PRIVACY_DESK_CONFIG = null', `PRIVACY_DESK_CONFIG = ${config}`)}\n${inTheme}`;

test(
  'the PHP file prints the tag before what plugins print, and holds embeds, shortcodes and snippets',
  {skip},
  async (t) => {
    const page = renderPage(t, configured);
    const {visitor, hosts} = await visit(t, {pages: {'post.html': page}, redirectVendorUrls: true});
    await visitor.goto(hosts.page('post.html'));
    await untilAsked(visitor);
    assert.equal(await visitor.evaluate(() => (window as {pluginSawDesk?: boolean}).pluginSawDesk), true);
    assert.deepEqual(
      await vendorRequests(visitor, hosts),
      ['/slides.example.org/12'],
      'only what is not in the list',
    );
    hosts.vendor.log.clear();
    const banner = await visitor.evaluate(() => document.querySelector('privacy-desk')?.textContent ?? '');
    assert.ok(banner.includes('Trust & Sons </script><!-- <script>'), banner);

    await grant(visitor, 'media', 'analytics');
    const requested = await vendorRequests(visitor, hosts);
    assert.deepEqual(requested.toSorted(), [
      '/www.google.com/maps/embed',
      '/www.googletagmanager.com/gtag/js',
      '/www.youtube.com/watch',
    ]);
    assert.deepEqual((await visitor.recorded()).errors, []);
  },
);

test(
  'without a configuration, the PHP file prints only the tag, with what optimisers look for',
  {skip},
  (t) => {
    const page = renderPage(t, (php) => php);
    assert.ok(!page.includes('privacy-desk-config'));
    assert.match(
      page,
      /<meta charset="utf-8">\n<script data-cfasync="false" data-no-optimize="1" data-no-defer="1" data-noptimize="1" data-privacy-desk src="\/privacy\/desk\.js"><\/script>/,
    );
    assert.match(page, /<p id="excluded">jquery data-privacy-desk \/privacy\/\(\.\*\)\\\.js<\/p>/);
  },
);

test(
  'scripts in what the PHP file holds are marked for optimisers, and their code stays as it is',
  {skip},
  (t) => {
    const code = `document.write('<script src=1>')`;
    const page = renderPage(t, (php) =>
      [
        php,
        `add_action( 'wp_head', function () {`,
        `  echo privacy_desk_hold( "<script>${code}</script>", 'a"b' );`,
        `} );`,
      ].join('\n'),
    );
    assert.ok(page.includes(`<template data-consent="a&quot;b"><script data-cfasync="false"`), page);
    assert.ok(page.includes(`data-privacy-desk>${code}</script></template>`), page);
  },
);
