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

/** A part of https://wicg.github.io/layout-instability/#sec-layout-shift */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {readonly node: Node | null}[];
}

/** From now on, notes what the browser counts as layout shift; only Chromium does. */
export const watchShifts = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, {shifts});
    new PerformanceObserver((list) => {
      // A film's own controls move inside it, and have no node that a page could see.
      const seen = (list.getEntries() as LayoutShift[]).filter(({sources}) => sources.some(({node}) => node));
      shifts.push(...seen.map(({value}) => value));
    }).observe({type: 'layout-shift'});
  });

/** What has shifted since, once two more frames were drawn; 0 where nobody counts. */
export const shiftOn = (tab: Tab): Promise<number> =>
  tab.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    const {shifts} = window as unknown as {readonly shifts: readonly number[]};
    return shifts.reduce((sum, value) => sum + value, 0);
  });
