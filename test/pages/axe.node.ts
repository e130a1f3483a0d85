import assert from 'node:assert/strict';
import test from 'node:test';
import type {} from '../../src/entry/public-api.ts';
import {until} from '../drive/until.ts';
import {axeFaults, looks} from './axe-faults.ts';
import {untilAllowed} from './banner.ts';
import {visitDemo} from './visit-demo.ts';

test('axe finds no fault with the panel, receipts and their history unfolded, in any colours', async (t) => {
  const {demo, visitor} = await visitDemo(t);
  await visitor.goto(`${demo.siteUrl}/about/`);
  await visitor.click('[part~="accept"]');
  await untilAllowed(visitor, 'analytics');
  await until('a receipt', () =>
    visitor.evaluate(async () => (await window.privacyDesk?.receipt()) !== undefined),
  );
  await visitor.evaluate(() => void window.privacyDesk?.open('receipt'));
  await until('the receipt', () =>
    visitor.evaluate(() => {
      const panel = document
        .querySelector('privacy-desk')
        ?.shadowRoot?.querySelector('privacy-desk-panel')?.shadowRoot;
      for (const details of panel?.querySelectorAll('details') ?? []) details.open = true;
      return panel?.querySelector('.receipt [part=print]') !== null && panel !== undefined;
    }),
  );
  for (const look of looks) {
    if (look) await visitor.emulate?.(look);
    assert.deepEqual(await axeFaults(visitor, 'privacy-desk'), [], JSON.stringify(look));
  }
});

test('axe finds no fault with the gallery, all its frames included, in any colours', async (t) => {
  const {demo, visitor} = await visitDemo(t);
  await visitor.goto(`${demo.siteUrl}/gallery/`);
  await until('all states', () =>
    visitor.evaluate(() => {
      const frames = [...document.querySelectorAll<HTMLIFrameElement>('#frames iframe')];
      return frames.length > 0 && frames.every(({inert}) => !inert);
    }),
  );
  for (const look of looks) {
    if (look) await visitor.emulate?.(look);
    assert.deepEqual(await axeFaults(visitor, 'html'), [], JSON.stringify(look));
  }
});
