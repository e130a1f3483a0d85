import assert from 'node:assert/strict';
import test from 'node:test';
import type {} from '../../src/gate/net/net-api.ts';
import {netConfig} from './net/net-config.ts';
import {ranOn} from './ran.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

test('what is written in pieces is stopped as a whole, and the page stays what it is', async (t) => {
  const {visitor, hosts} = await visit(t, {config: netConfig});
  await visitor.goto(hosts.page('safety-net-written.html'));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  const stopped = await visitor.evaluate(() => window.privacyDeskNet?.stopped.map(({url}) => url) ?? []);
  assert.deepEqual(
    stopped.map((url) => new URL(url).pathname),
    ['/script.js', '/image.gif'],
  );
  // A script that only names the vendor runs as it was written.
  assert.deepEqual(await ranOn(visitor), ['inline']);
  const places = await visitor.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-place]')].map(
      (element) => `${element.dataset['place'] ?? ''}: ${element.firstChild?.textContent?.trim() ?? ''}`,
    ),
  );
  assert.deepEqual(places, [
    'after a script: After a script',
    'image: ',
    'after an image: After an image',
    'bold: Bold',
    'end: End',
  ]);
});
