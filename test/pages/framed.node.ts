import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import {untilAsked} from './banner.ts';
import {grant} from './grant.ts';
import {vendorRequests} from './vendor-requests.ts';
import {visit} from './visit.ts';

test('a page of the site inside a page of the site asks nothing by itself and follows the one around it', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('framed.html'));
  await untilAsked(visitor);
  await until('the frame', () => visitor.evaluate(() => !!window.frames[0]?.privacyDesk));
  assert.deepEqual(await vendorRequests(visitor, hosts), []);
  assert.equal(
    await visitor.evaluate(() => window.frames[0]?.document.querySelector('privacy-desk') === null),
    true,
  );

  await grant(visitor, 'analytics');
  await until('the frame to follow', () =>
    visitor.evaluate(() => window.frames[0]?.privacyDesk?.allows('analytics')),
  );
  await until('the script in it', () => hosts.vendor.log.paths().includes('/simple.js'));

  await visitor.evaluate(() => {
    window.frames[0]?.document.querySelector<HTMLElement>('a[href="#privacy-desk"]')?.click();
  });
  await until('the panel of the page around', () =>
    visitor.evaluate(() => {
      const desk = document.querySelector('privacy-desk')?.shadowRoot;
      return desk?.querySelector('privacy-desk-panel')?.shadowRoot?.querySelector('dialog')?.open;
    }),
  );
});
