import {readFile} from 'node:fs/promises';
import type {Media, Tab} from '../drive/visitor.ts';
import {engineHere} from './browser.ts';

interface Axe {
  run(
    context: object,
    options: {readonly iframes: false; readonly rules: object},
  ): Promise<{
    readonly violations: readonly {readonly id: string; readonly nodes: readonly {readonly html: string}[]}[];
  }>;
}

/** Looks that a visitor's system may ask for; only Chromium can be told, the others look as they do. */
export const looks: readonly (Media | undefined)[] =
  engineHere === 'chromium'
    ? [
        {features: [{name: 'prefers-color-scheme', value: 'light'}]},
        {features: [{name: 'prefers-color-scheme', value: 'dark'}]},
        {features: [{name: 'forced-colors', value: 'active'}]},
      ]
    : [undefined];

/** What axe finds wrong in `selector` on the page that `tab` shows, and in each frame of that page by itself. */
export const axeFaults = async (tab: Tab, selector: string): Promise<readonly string[]> => {
  const source = await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
  return tab.evaluate(
    async (text, wanted) => {
      const frames = [...document.querySelectorAll('iframe')].map(({contentWindow}) => contentWindow);
      // The system's own pairs of colours, which axe does not know.
      const rules = {'color-contrast': {enabled: !matchMedia('(forced-colors: active)').matches}};
      const faults: string[] = [];
      for (const win of [window, ...frames] as unknown as readonly {eval(code: string): void; axe: Axe}[]) {
        win.eval(text);
        const context = {include: [[win === (window as unknown) ? wanted : 'html']]};
        const {violations} = await win.axe.run(context, {iframes: false, rules});
        for (const {id, nodes} of violations)
          faults.push(...nodes.map(({html}) => `${id}: ${html.slice(0, 200)}`));
      }
      return faults;
    },
    source,
    selector,
  );
};
