import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import {skipForTools} from '../support/browser.ts';
import {visitDemo} from '../support/visit-demo.ts';

test(
  'the gallery shows every state, applies edits, and gives the snippet for them',
  {skip: skipForTools},
  async (t) => {
    const {demo, visitor} = await visitDemo(t);
    await visitor.goto(`${demo.siteUrl}/gallery/`);
    await untilAllStates(visitor);
    await until('the banner', async () => (await bannerOn(visitor)).text.includes('Example Trust'));
    assert.equal(await visitor.evaluate(() => document.activeElement?.localName), 'body');

    await type(visitor, '[name="--privacy-desk-accent"]', 'rgb(1, 2, 3)');
    await until('the colour', async () => (await bannerOn(visitor)).colour === 'rgb(1, 2, 3)');

    const config = await valueOf(visitor, '#config');
    await visitor.click('#config');
    await type(visitor, '#config', config.replace('Example Trust', 'Another Trust'));
    await until('the new name', async () => (await bannerOn(visitor)).text.includes('Another Trust'));
    assert.equal((await bannerOn(visitor)).colour, 'rgb(1, 2, 3)');
    const snippet = await valueOf(visitor, '#snippet');
    assert.match(snippet, /--privacy-desk-accent: rgb\(1, 2, 3\);/);
    assert.match(snippet, /"Another Trust"/);

    await untilAllStates(visitor);
    const edited = await valueOf(visitor, '#config');
    await visitor.press('Enter');
    assert.equal((await valueOf(visitor, '#config')).length, edited.length + 1, 'the field keeps the focus');

    for (const [code, text] of [
      ['config-key', '{"organization": {}}'],
      ['config-type', 'null'],
      ['config-json', '{"organisation": '],
    ] as const) {
      await type(visitor, '#config', text);
      await until(code, () =>
        visitor.evaluate(
          (expected) => document.querySelector('#problems')?.textContent.includes(expected) ?? false,
          code,
        ),
      );
      assert.equal(await valueOf(visitor, '#config'), text);
      await untilAllStates(visitor);
    }
    await visitor.goto(`${demo.siteUrl}/gallery/`);
    await until(
      'the edited configuration',
      async () => (await valueOf(visitor, '#config')) === '{"organisation": ',
    );
  },
);

function untilAllStates(tab: Tab): Promise<boolean> {
  return until('all states', () =>
    tab.evaluate(() => {
      const frames = [...document.querySelectorAll<HTMLIFrameElement>('#frames iframe')];
      return frames.length === 9 && frames.every(({inert}) => !inert);
    }),
  );
}

/** The text of the banner in the first frame, and the background of its Accept button. */
function bannerOn(tab: Tab): Promise<{text: string; colour: string}> {
  return tab.evaluate(() => {
    const page = document.querySelector<HTMLIFrameElement>('iframe[data-state="bar"]')?.contentDocument;
    const button = page?.querySelector('privacy-desk [part~="accept"]');
    const style = button && page?.defaultView?.getComputedStyle(button);
    return {
      text: page?.querySelector('privacy-desk')?.textContent ?? '',
      colour: style?.backgroundColor ?? '',
    };
  });
}

/** Sets the value of a field and dispatches its `input` event. */
function type(tab: Tab, selector: string, text: string): Promise<void> {
  return tab.evaluate(
    (fieldSelector, value) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(fieldSelector);
      if (!field) throw new Error(`There is no ${fieldSelector}.`);
      field.value = value;
      field.dispatchEvent(new Event('input', {bubbles: true}));
    },
    selector,
    text,
  );
}

function valueOf(tab: Tab, selector: string): Promise<string> {
  return tab.evaluate(
    (fieldSelector) => document.querySelector<HTMLTextAreaElement>(fieldSelector)?.value ?? '',
    selector,
  );
}
