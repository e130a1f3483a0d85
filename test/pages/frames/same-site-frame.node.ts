import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import {grant, untilAsked} from '../support/choices.ts';
import {vendorRequests} from '../support/vendor-requests.ts';
import {visit} from '../support/visit.ts';

test('a page in a frame on the same site shows no banner and follows the choice of the page around it', async (t) => {
  const {visitor, hosts} = await visit(t);
  await visitor.goto(hosts.page('same-site-frame.html'));
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
  await until('the script in the frame', () => hosts.vendor.log.paths().includes('/simple.js'));

  await visitor.evaluate(() => {
    window.frames[0]?.document.querySelector<HTMLElement>('a[href="#privacy-desk"]')?.click();
  });
  await until('the panel of the page around the frame', () =>
    visitor.evaluate(() => {
      const root = document.querySelector('privacy-desk')?.shadowRoot;
      return root?.querySelector('privacy-desk-panel')?.shadowRoot?.querySelector('dialog')?.open;
    }),
  );
});
