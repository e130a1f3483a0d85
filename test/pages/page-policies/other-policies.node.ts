import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {receiptsConfig, siteConfig} from '../support/site-config.ts';
import {assertWorks, openUnder} from './open-under.ts';

const csp = (value: string): Readonly<Record<string, string>> => ({'content-security-policy': value});

for (const [what, headers] of [
  ['a nonce alone', csp("script-src 'nonce-{{nonce}}'")],
  ['no styles, images and fonts', csp("style-src 'none'; img-src 'none'; font-src 'none'")],
  ['no Trusted Types policies, which it does not require', csp("trusted-types 'none'")],
  ['a Trusted Types policy of the page alone', csp("require-trusted-types-for 'script'; trusted-types page")],
  [
    'isolation from other origins',
    {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    },
  ],
  [
    'few permissions',
    {
      'permissions-policy': 'sync-xhr=(), storage-access=(), fullscreen=(), autoplay=()',
      'document-policy': 'document-write=?0, sync-xhr=?0',
    },
  ],
] as const)
  test(`under a policy with ${what}, the page works`, async (t) => {
    const visited = await openUnder(t, {headers, config: siteConfig});
    await assertWorks(visited);
    const cookies = await visited.visitor.cookies();
    assert.deepEqual(
      cookies.map(({name}) => name),
      ['privacy-desk'],
    );
  });

test('when connect-src forbids the endpoint, the message names it, and the receipt waits', async (t) => {
  const visited = await openUnder(t, {headers: csp("connect-src 'none'"), config: receiptsConfig});
  await assertWorks(visited);
  const {visitor, hosts} = visited;
  const message = await until('the message', async () =>
    (await visitor.recorded()).console
      .map(({text}) => text)
      .find((text) => text.includes('[receipt-unreachable]')),
  );
  assert.match(message, /\/receipts: The directive connect-src of the page forbids this address\./);
  assert.deepEqual(hosts.site.receipts, []);
  assert.equal(await visitor.evaluate(() => !!localStorage.getItem('privacy-desk-outbox')), true);
});
