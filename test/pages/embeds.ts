import {until} from '../drive/until.ts';
import type {Tab} from '../drive/visitor.ts';

/** How many placeholders stand on the page. */
const count = (tab: Tab): Promise<number> =>
  tab.evaluate(() => document.querySelectorAll('privacy-embed').length);

/** Waits until exactly so many placeholders stand on the page. */
export const untilEmbeds = (tab: Tab, wanted: number): Promise<boolean> =>
  until(`${wanted} placeholders`, async () => (await count(tab)) === wanted);

/** Presses `play` or `always` of the placeholder in the section with this id, as a person would. */
export const pressIn = async (tab: Tab, section: string, part: 'play' | 'always'): Promise<void> => {
  await tab.evaluate(
    (id, name) => {
      const host = document.querySelector(`#${id} privacy-embed`);
      document.querySelector('[data-pressed]')?.removeAttribute('data-pressed');
      host?.shadowRoot?.querySelector(`[part="${name}"]`)?.setAttribute('data-pressed', '');
    },
    section,
    part,
  );
  await tab.click('[data-pressed]');
};

/** Place and size of each section and of the last line, rounded to pixels: what a layout shift would change. */
export const geometry = (tab: Tab): Promise<Readonly<Record<string, readonly number[]>>> =>
  tab.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('section, #end')].map((element) => {
        const {left, width, height} = element.getBoundingClientRect();
        return [element.id, [left, (element as HTMLElement).offsetTop, width, height].map(Math.round)];
      }),
    ),
  );
