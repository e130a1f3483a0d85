import {readFile} from 'node:fs/promises';
import type {Media, Tab} from '../../drive/visitor.ts';
import {engineHere} from '../support/browser.ts';

interface Axe {
  run(
    context: object,
    options: {readonly iframes: false; readonly rules: object},
  ): Promise<{
    readonly violations: readonly {readonly id: string; readonly nodes: readonly {readonly html: string}[]}[];
  }>;
}

/** The colour preferences to test. Only Chromium can emulate them; the other engines use their own. */
export const colourPreferences: readonly (Media | undefined)[] =
  engineHere === 'chromium'
    ? [
        {features: [{name: 'prefers-color-scheme', value: 'light'}]},
        {features: [{name: 'prefers-color-scheme', value: 'dark'}]},
        {features: [{name: 'forced-colors', value: 'active'}]},
      ]
    : [undefined];

/**
 * Why axe skips the register in an engine; `false` where it runs. Axe reads the HTML of a page and its colours. No script changes a page
 * of the register, so both are the same in all engines. Chromium can emulate all colour preferences.
 */
export const skipAxeInRegister =
  engineHere !== 'chromium' && 'Axe finds the same in all engines on a page that no script changes.';

/** The violations that axe finds in `selector` on the page, and in each of the page's frames. */
export async function axeViolations(tab: Tab, selector: string): Promise<readonly string[]> {
  await addAxe(tab);
  return tab.evaluate(async (included) => {
    const frames = [...document.querySelectorAll('iframe')].map(({contentWindow}) => contentWindow);
    // Axe cannot compute the contrast of forced system colours.
    const rules = {'color-contrast': {enabled: !matchMedia('(forced-colors: active)').matches}};
    const found: string[] = [];
    for (const win of [window, ...frames] as unknown as readonly {axe: Axe}[]) {
      const context = {include: [[win === (window as unknown) ? included : 'html']]};
      const {violations} = await win.axe.run(context, {iframes: false, rules});
      for (const {id, nodes} of violations)
        found.push(...nodes.map(({html}) => `${id}: ${html.slice(0, 200)}`));
    }
    return found;
  }, selector);
}

/** Adds axe to the page and its frames, where it is not yet: to send and compile half a megabyte takes longer than many of its runs. */
async function addAxe(tab: Tab): Promise<void> {
  const lacks = await tab.evaluate(() => {
    const windows = [
      window,
      ...[...document.querySelectorAll('iframe')].map(({contentWindow}) => contentWindow),
    ];
    const [page = false, ...frames] = windows.map((win) => win !== null && !('axe' in win));
    return {page, frames: frames.includes(true)};
  });
  const source = await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
  // In the page itself not by `eval`, which the policy of a page can forbid.
  if (lacks.page) await tab.evaluate(Object.assign(() => undefined, {toString: () => `() => {${source}}`}));
  if (lacks.frames)
    await tab.evaluate((axeSource) => {
      for (const {contentWindow} of document.querySelectorAll('iframe'))
        if (contentWindow && !('axe' in contentWindow))
          (contentWindow as unknown as {eval(code: string): void}).eval(axeSource);
    }, source);
}
