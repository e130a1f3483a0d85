import assert from 'node:assert/strict';
import test from 'node:test';
import type {} from '../../../src/contract/public-api.ts';
import type {Tab} from '../../drive/visitor.ts';
import {until} from '../../drive/until.ts';
import {untilAsked} from '../support/choices.ts';
import {messagesOn} from '../support/messages.ts';
import {siteConfig} from '../support/site-config.ts';
import {visit} from '../support/visit.ts';

const functionalOnly = {
  ...siteConfig,
  autoBlock: true,
  aliases: {},
  categories: [{id: 'functional', services: [{id: 'chat', name: 'Chat'}]}],
};

test('a known vendor whose category the site does not have stays blocked after Accept, and is reported', async (t) => {
  const {visitor, hosts} = await visit(t, {config: functionalOnly});
  await visitor.goto(hosts.page('known-player.html'));
  await untilAsked(visitor);
  const blocked = ['parsed ', 'second ', 'in-mark ', 'created '];
  assert.deepEqual(await framesOn(visitor), blocked);
  await visitor.click('[part~="accept"]');
  await until('the choice', () => visitor.evaluate(() => window.privacyDesk?.allows('functional')));
  assert.deepEqual(await framesOn(visitor), blocked);
  const reported = (await messagesOn(visitor)).filter((message) => message.startsWith('autoblock-blocked'));
  assert.equal(reported.length, 4, reported.join('\n'));
});

/** The id and the address of each frame. */
function framesOn(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll('iframe')].map(
      ({id, attributes}) => `${id} ${attributes.getNamedItem('src')?.value ?? ''}`,
    ),
  );
}
