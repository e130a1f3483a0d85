import assert from 'node:assert/strict';
import test from 'node:test';
import type {} from '../../../src/contract/public-api.ts';
import {until} from '../../drive/until.ts';
import {untilAllowed} from '../support/choices.ts';
import {skipForTools} from '../support/browser.ts';
import {visitDemo} from '../support/visit-demo.ts';
import {axeViolations, colourPreferences} from './axe-violations.ts';

test('axe finds no violation in the panel with its receipts and their history open, in any colours', async (t) => {
  const {demo, visitor} = await visitDemo(t);
  await visitor.goto(`${demo.siteUrl}/about/`);
  await visitor.click('[part~="accept"]');
  await untilAllowed(visitor, 'analytics');
  await until('a receipt', () =>
    visitor.evaluate(async () => (await window.privacyDesk?.receipt()) !== undefined),
  );
  await visitor.evaluate(() => void window.privacyDesk?.open('receipt'));
  await until('the receipt in the panel', () =>
    visitor.evaluate(() => {
      const panel = document
        .querySelector('privacy-desk')
        ?.shadowRoot?.querySelector('privacy-desk-panel')?.shadowRoot;
      for (const details of panel?.querySelectorAll('details') ?? []) details.open = true;
      return panel?.querySelector('.receipt [part=print]') !== null && panel !== undefined;
    }),
  );
  for (const media of colourPreferences) {
    if (media) await visitor.emulate?.(media);
    assert.deepEqual(await axeViolations(visitor, 'privacy-desk'), [], JSON.stringify(media));
  }
});

test(
  'axe finds no violation in the gallery and all its frames, in any colours',
  {skip: skipForTools},
  async (t) => {
    const {demo, visitor} = await visitDemo(t);
    await visitor.goto(`${demo.siteUrl}/gallery/`);
    await until('all states', () =>
      visitor.evaluate(() => {
        const frames = [...document.querySelectorAll<HTMLIFrameElement>('#frames iframe')];
        return frames.length > 0 && frames.every(({inert}) => !inert);
      }),
    );
    for (const media of colourPreferences) {
      if (media) await visitor.emulate?.(media);
      assert.deepEqual(await axeViolations(visitor, 'html'), [], JSON.stringify(media));
    }
  },
);
