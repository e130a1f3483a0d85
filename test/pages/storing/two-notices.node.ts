import assert from 'node:assert/strict';
import test from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {grant, refuse, untilAllowed, untilAsked, untilRefused} from '../support/choices.ts';
import {openHosts} from '../support/hosts/hosts.ts';
import {openNamedHost} from '../support/hosts/named-host.ts';
import {messageCodesOn} from '../support/messages.ts';
import {siteConfig} from '../support/site-config.ts';
import {visitNamedSite} from '../support/visit-named-site.ts';

test('the answers to two notices, of a host and of its parent domain, hold side by side', async (t) => {
  const {visitor, at} = await visitNamedSite(t, {
    config: {...siteConfig, notice: {version: 'www-3'}, cookie: {domain: 'example.org.uk'}},
  });
  const shop = await openHosts({config: {...siteConfig, notice: {version: 'shop-1'}}});
  t.after(() => shop.close());
  const {at: atShop, close} = await openNamedHost(shop.site.port);
  t.after(() => close());
  const openSite = (): Promise<void> => visitor.goto(at('www.shop.example.org.uk', '/blank.html'));
  const openShop = (): Promise<void> => visitor.goto(atShop('blog.example.org.uk', '/blank.html'));

  // Nothing runs on these pages, so that a refusal does not load them again while the visitor goes elsewhere.
  // The older cookie comes first in `document.cookie`.
  await openSite();
  await refuse(visitor, 'analytics', 'marketing', 'media');
  await openShop();
  await untilAsked(visitor);
  await grant(visitor, 'analytics', 'marketing', 'media');
  assert.ok(!(await messageCodesOn(visitor)).includes('storage-refused'), 'the answer was stored');
  await openSite();
  await untilRefused(visitor, 'analytics');
  // Now the answer to the other notice is the newest. Times are stored in seconds.
  await setTimeout(1100);
  await grant(visitor, 'media');
  await openShop();
  await untilAllowed(visitor, 'analytics', 'marketing', 'media');
  await refuse(visitor, 'analytics', 'marketing', 'media');
  await openSite();
  await untilAllowed(visitor, 'media');
  await untilRefused(visitor, 'analytics');
});
