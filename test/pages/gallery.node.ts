import assert from 'node:assert/strict';
import test from 'node:test';
import {until} from '../drive/until.ts';
import type {Tab} from '../drive/visitor.ts';
import {visitDemo} from './visit-demo.ts';

/** Writes into a field as its own input event tells. */
const type = (tab: Tab, selector: string, text: string): Promise<void> =>
  tab.evaluate(
    (wanted, value) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(wanted);
      if (!field) throw new Error(`No ${wanted}`);
      field.value = value;
      field.dispatchEvent(new Event('input', {bubbles: true}));
    },
    selector,
    text,
  );

const valueOf = (tab: Tab, selector: string): Promise<string> =>
  tab.evaluate((wanted) => document.querySelector<HTMLTextAreaElement>(wanted)?.value ?? '', selector);

/** What the banner in the first frame says, and the colour of its first button. */
const banner = (tab: Tab): Promise<{text: string; colour: string}> =>
  tab.evaluate(() => {
    const page = document.querySelector<HTMLIFrameElement>('iframe[data-state="bar"]')?.contentDocument;
    const button = page?.querySelector('privacy-desk [part~="accept"]');
    const style = button && page?.defaultView?.getComputedStyle(button);
    return {
      text: page?.querySelector('privacy-desk')?.textContent ?? '',
      colour: style?.backgroundColor ?? '',
    };
  });

const allStates = (tab: Tab): Promise<boolean> =>
  until('all states', () =>
    tab.evaluate(() => {
      const frames = [...document.querySelectorAll<HTMLIFrameElement>('#frames iframe')];
      return frames.length === 9 && frames.every(({inert}) => !inert);
    }),
  );

test('the gallery shows every state, follows what is edited, and gives the snippet for it', async (t) => {
  const {demo, visitor} = await visitDemo(t);
  await visitor.goto(`${demo.siteUrl}/gallery/`);
  await allStates(visitor);
  await until('the banner', async () => (await banner(visitor)).text.includes('Example Trust'));
  assert.equal(await visitor.evaluate(() => document.activeElement?.localName), 'body');

  await type(visitor, '[name="--privacy-desk-accent"]', 'rgb(1, 2, 3)');
  await until('the colour', async () => (await banner(visitor)).colour === 'rgb(1, 2, 3)');

  const config = await valueOf(visitor, '#config');
  await visitor.click('#config');
  await type(visitor, '#config', config.replace('Example Trust', 'Another Trust'));
  await until('the new name', async () => (await banner(visitor)).text.includes('Another Trust'));
  assert.equal((await banner(visitor)).colour, 'rgb(1, 2, 3)');
  const snippet = await valueOf(visitor, '#snippet');
  assert.match(snippet, /--privacy-desk-accent: rgb\(1, 2, 3\);/);
  assert.match(snippet, /"Another Trust"/);

  await allStates(visitor);
  const typed = await valueOf(visitor, '#config');
  await visitor.press('Enter');
  assert.equal((await valueOf(visitor, '#config')).length, typed.length + 1, 'who is typing can type on');

  for (const [code, text] of [
    ['config-key', '{"organization": {}}'],
    ['config-type', 'null'],
    ['config-json', '{"organisation": '],
  ] as const) {
    await type(visitor, '#config', text);
    await until(code, () =>
      visitor.evaluate(
        (wanted) => document.querySelector('#problems')?.textContent.includes(wanted) ?? false,
        code,
      ),
    );
    assert.equal(await valueOf(visitor, '#config'), text);
    await allStates(visitor);
  }
  await visitor.goto(`${demo.siteUrl}/gallery/`);
  await until('what was typed', async () => (await valueOf(visitor, '#config')) === '{"organisation": ');
});
