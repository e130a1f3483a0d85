import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test, {type TestContext} from 'node:test';
import {until} from '../../drive/until.ts';
import {grant, untilAsked} from '../support/choices.ts';
import {messagesOn} from '../support/messages.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';
import {recipeSample} from './recipe.ts';

const PHP = '/usr/bin/php';

const skip = !existsSync(PHP) && `${PHP} is not installed.`;

const recipe = join(import.meta.dirname, '../../../docs/recipes/privacy-desk.php');

const shortcode = recipeSample('wordpress', 'What editors paste', 'text').trim();

const inHeader = recipeSample('wordpress', 'Snippets in the header', 'php');

const ofPlugin = recipeSample('wordpress', 'Scripts of plugins', 'php');

/** Embeds of a known host, of another host, of the site itself, and of a host whose name ends like that of a known one. */
const embeds = [
  'https://www.youtube.com/watch?v=abcdefghijk',
  'https://slides.example.org/12',
  'https://www.charity.example/news/',
  'https://notvimeo.com/1',
];

const post = [...embeds, shortcode].join('\n');

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

/** The recipe with a configuration in the page, and with the samples for a snippet and for a script of a plugin. */
const configured = (php: string): string =>
  `${php.replace('PRIVACY_DESK_CONFIG = null', `PRIVACY_DESK_CONFIG = ${config}`)}\n${inHeader}\n${ofPlugin}`;

test(
  'the PHP file prints the tag before what plugins print, and holds embeds, shortcodes and snippets',
  {skip},
  async (t) => {
    const page = renderPage(t, configured);
    const {visitor, hosts} = await visit(t, {pages: {'post.html': page}, redirectVendorUrls: true});
    await visitor.goto(hosts.page('post.html'));
    await untilAsked(visitor);
    assert.equal(await visitor.evaluate(() => (window as {pluginSawDesk?: boolean}).pluginSawDesk), true);
    assert.deepEqual(await vendorRequests(visitor, hosts), ['/www.charity.example/news/'], 'only its own');
    assert.equal(await visitor.evaluate(() => 'ranAfter' in window || 'dataLayer' in window), false);
    hosts.vendor.log.clear();
    const banner = await visitor.evaluate(() => document.querySelector('privacy-desk')?.textContent ?? '');
    assert.ok(banner.includes('Trust & Sons </script><!-- <script>'), banner);

    await grant(visitor, 'media', 'analytics');
    const requested = await vendorRequests(visitor, hosts);
    assert.deepEqual(requested.toSorted(), [
      '/notvimeo.com/1',
      '/slides.example.org/12',
      '/stats.wp.com/e-202649.js',
      '/www.google.com/maps/embed',
      '/www.googletagmanager.com/gtag/js',
      '/www.youtube.com/watch',
    ]);
    await until('the code after the script of the plugin', () =>
      visitor.evaluate(() => 'ranAfter' in window),
    );
    const commands = await visitor.evaluate(() => JSON.stringify(window.dataLayer));
    assert.match(commands, /"config","1":"G-ABCDE12345"/);
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

test('a script of a plugin that the filter does not hold is named on the console', {skip}, async (t) => {
  // The vendors of the test are at this host.
  const service = `array( 'id' => 'stats', 'hosts' => array( '127.0.0.1' ) )`;
  const page = renderPage(t, (php) =>
    configured(php)
      .replace(`'id' => 'analytics'`, `'id' => 'analytics', 'services' => array( ${service} )`)
      .replace(`=== 'jetpack-stats'`, `=== 'other'`),
  );
  const {visitor, hosts} = await visit(t, {pages: {'post.html': page}, redirectVendorUrls: true});
  await visitor.goto(hosts.page('post.html'));
  await until('the message', async () =>
    (await messagesOn(visitor)).some((message) =>
      /^markup-unmarked http\S+stats\.wp\.com\/e-202649\.js$/.test(message),
    ),
  );
});

test(
  'the PHP file asks the filter what an embed needs, and prints it as it is for an empty category',
  {skip},
  (t) => {
    const filter = `add_filter( 'privacy_desk_embed', function ( $needs, $url ) {
      return strpos( $url, 'slides.' ) ? array( '', '' ) : ( strpos( $url, 'notvimeo' ) ? array( 'functional', 'a' ) : $needs );
    }, 10, 2 );`;
    const page = renderPage(t, (php) => `${php}\n${filter}`);
    assert.match(page, /^<iframe title="An embed" [^>]*slides\.example\.org/m);
    assert.match(page, /<template data-consent="functional" data-service="a"><iframe [^>]*notvimeo\.com/);
    assert.match(page, /<template data-consent="media" data-service="youtube"><iframe [^>]*youtube\.com/);
  },
);

test('held frames are marked against lazy loading, and WP Rocket does not combine scripts', {skip}, (t) => {
  const page = renderPage(t, (php) => php);
  assert.match(page, /<template [^>]*><iframe data-no-lazy="1" data-skip-lazy="1" [^>]*youtube\.com/);
  assert.match(page, /<p id="combined">0<\/p>/);
});

test('the document shows the attributes that the PHP file writes', () => {
  const [, attributes = ''] = /PRIVACY_DESK_AS_IT_IS = '([^']+)'/.exec(readFileSync(recipe, 'utf8')) ?? [];
  const byHand = recipeSample('wordpress', '3. Caches and optimisers', 'html');
  const scripts = byHand.match(/<script\b[^>]*>/g) ?? [];
  assert.equal(scripts.length, 2);
  const list = recipeSample('wordpress', '4. The link and the list of cookies', 'html', 1);
  for (const text of [...scripts, list]) assert.ok(text.includes(attributes), text);
});

test(
  'scripts in what the PHP file holds are marked for optimisers, and their code stays as it is',
  {skip},
  (t) => {
    const code = `document.write('<script src=1><iframe>')`;
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

test('what is held already is not held once more', {skip}, (t) => {
  const page = renderPage(t, (php) =>
    [
      php,
      `add_action( 'wp_head', function () {`,
      `  echo privacy_desk_hold( privacy_desk_hold( '<b>once</b>', 'media' ), 'analytics' );`,
      `} );`,
    ].join('\n'),
  );
  assert.ok(page.includes('<template data-consent="media"><b>once</b></template>'), page);
  assert.ok(!page.includes('<template data-consent="analytics">'), page);
});
