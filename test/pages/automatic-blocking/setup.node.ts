import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {embedConfig} from '../../../src/cli/embed-config.ts';
import type {} from '../../../src/contract/public-api.ts';
import {until} from '../../drive/until.ts';
import {grant, untilAsked} from '../support/choices.ts';
import {messageCodesOn, messagesOn} from '../support/messages.ts';
import {autoBlockConfig} from '../support/site-config.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {scriptsRunOn, untilRun} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';
import {blockedOn} from './blocked-on.ts';

const page = 'unmarked-scripts.html';

test('requests to known vendors are blocked without a declaration; the site’s own host is not', async (t) => {
  const {visitor, hosts} = await visit(t, {config: autoBlockConfig});
  await visitor.goto(hosts.page(page));
  await untilAsked(visitor);
  const outcomes = await visitor.evaluate(async () => {
    const send = (url: string): Promise<string> => fetch(url).then(() => 'answered', String);
    return [
      await send('https://www.google-analytics.com/g/collect?v=2'),
      await send('https://static.zdassets.com/widget.js'),
      await send('/privacy/desk.js'),
    ];
  });
  assert.deepEqual(outcomes, ['TypeError: Failed to fetch', 'TypeError: Failed to fetch', 'answered']);
  const blocked = await visitor.evaluate(() =>
    (window.privacyDeskAutoBlock?.blocked ?? []).flatMap(({url, key}) =>
      url.startsWith('https:') ? `${url} ${key}` : [],
    ),
  );
  assert.deepEqual(blocked, [
    'https://www.google-analytics.com/g/collect analytics',
    'https://static.zdassets.com/widget.js functional',
  ]);
  assert.ok((await messagesOn(visitor)).includes('autoblock-blocked https://static.zdassets.com/widget.js'));
  assert.deepEqual((await visitor.recorded()).errors, []);
});

test('marked markup that the visitor plays once is not blocked', async (t) => {
  const {visitor, hosts} = await visit(t, {config: autoBlockConfig});
  await visitor.goto(hosts.page('marked-film.html'));
  await visitor.click('[part~="play"]');
  await until('the film', () => hosts.vendor.log.paths().includes('/film.html'));
  assert.deepEqual(await blockedOn(visitor), []);
});

test('a desk.js with the configuration built in includes automatic blocking', async (t) => {
  const readBundle = (name: string): string =>
    readFileSync(new URL(`../../../dist/${name}`, import.meta.url), 'utf8');
  const built = embedConfig({
    loader: readBundle('desk.js'),
    autoBlock: readBundle('desk-autoblock.js'),
    moved: readBundle('desk-moved.js'),
    cookies: '',
    ui: readBundle('desk-ui.js'),
    receipt: readBundle('receipt.js'),
    site: autoBlockConfig,
  });
  const {visitor, hosts} = await visit(t, {
    config: '{}',
    files: {
      'desk.js': built.loader,
      'desk-ui.js': built.ui,
      'receipt.js': built.receipt,
      'desk-autoblock.js': '',
    },
  });
  await visitor.goto(hosts.page(page));
  await untilAsked(visitor);
  assert.deepEqual((await blockedOn(visitor)).toSorted(), [
    'iframe /late.html',
    'script /module.js',
    'script /quick.js',
    'script /slow.js',
  ]);
  await grant(visitor, 'analytics');
  await until('all scripts', async () => (await scriptsRunOn(visitor)).length === 4);
});

test('a configuration with autoBlock on a page without desk-autoblock.js is reported, with the missing tag', async (t) => {
  const {visitor, hosts} = await visit(t, {config: autoBlockConfig});
  await visitor.goto(hosts.page('simple.html'));
  await untilAsked(visitor);
  await until('the message', async () => (await messageCodesOn(visitor)).length > 0);
  assert.deepEqual(await messageCodesOn(visitor), ['autoblock-missing']);
  const {console: lines} = await visitor.recorded();
  const tag = '<script src="/privacy/desk-autoblock.js"></script>';
  assert.ok(lines.some(({text}) => text.includes('[autoblock-missing]') && text.includes(tag)));
});

test('a script between the two tags runs after consent, and only then', async (t) => {
  const {visitor, hosts} = await visit(t, {config: autoBlockConfig});
  await visitor.goto(hosts.page('script-between-tags.html'));
  await untilAsked(visitor);
  await vendorRequests(visitor, hosts);
  assert.deepEqual(await scriptsRunOn(visitor), []);
  await grant(visitor, 'analytics');
  await untilRun(visitor, 'between');
  await visitor.goto(hosts.page('script-between-tags.html'));
  await untilRun(visitor, 'between');
});
