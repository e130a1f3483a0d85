import assert from 'node:assert/strict';
import test from 'node:test';
import type {} from '../../../src/contract/public-api.ts';
import {autoBlockConfig} from '../support/site-config.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {scriptsRunOn} from '../support/vendor-scripts.ts';
import {visit} from '../support/visit.ts';

test('tags that document.write() writes in pieces are blocked, and the rest of the page is unchanged', async (t) => {
  const {visitor, hosts} = await visit(t, {config: autoBlockConfig});
  await visitor.goto(hosts.page('written-in-pieces.html'));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  const blocked = await visitor.evaluate(
    () => window.privacyDeskAutoBlock?.blocked.map(({url}) => url) ?? [],
  );
  assert.deepEqual(
    blocked.map((url) => new URL(url).pathname),
    ['/script.js', '/image.gif'],
  );
  // An inline script that only mentions the vendor's URL runs.
  assert.deepEqual(await scriptsRunOn(visitor), ['inline']);
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
