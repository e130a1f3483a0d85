import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';

/** Waits until there are exactly `count` placeholders on the page. */
export function untilPlaceholders(tab: Tab, count: number): Promise<boolean> {
  return until(`${count} placeholders`, () =>
    tab.evaluate((expected) => document.querySelectorAll('privacy-embed').length === expected, count),
  );
}

/** Clicks the button with this part in the placeholder of the section with this id, as a person would. */
export async function clickInPlaceholder(tab: Tab, section: string, part: 'play' | 'always'): Promise<void> {
  // A placeholder that is not near the window gets its text when the browser is idle.
  await until(`the text of the placeholder in ${section}`, () =>
    tab.evaluate(
      (id) => !!document.querySelector(`#${id} privacy-embed`)?.shadowRoot?.querySelector('.box'),
      section,
    ),
  );
  await tab.evaluate(
    (id, name) => {
      const root = document.querySelector(`#${id} privacy-embed`)?.shadowRoot;
      const find = (selector: string) => root?.querySelector<HTMLElement>(selector);
      document.querySelector('[data-to-click]')?.removeAttribute('data-to-click');
      // Where there is no room for the whole text, the button is in the dialog with the rest of it.
      if (!find(`[part="${name}"]`)?.checkVisibility()) find('[part="more"]')?.click();
      (find(`dialog [part="${name}"]`) ?? find(`[part="${name}"]`))?.setAttribute('data-to-click', '');
    },
    section,
    part,
  );
  await tab.click('[data-to-click]');
}

/** Position and size of each section and of the last line, rounded to pixels: what a layout shift would change. */
export function layoutOf(tab: Tab): Promise<Readonly<Record<string, readonly number[]>>> {
  return tab.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('section, #end')].map((element) => {
        const {left, width, height} = element.getBoundingClientRect();
        return [element.id, [left, (element as HTMLElement).offsetTop, width, height].map(Math.round)];
      }),
    ),
  );
}

/** A part of https://wicg.github.io/layout-instability/#sec-layout-shift */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {readonly node: Node | null}[];
}

/** Records the layout shifts that the browser reports from now on. Only Chromium reports them. */
export function recordLayoutShifts(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, {shifts});
    new PerformanceObserver((list) => {
      // The controls of a video shift inside it; their node is null, because pages cannot see it.
      const visible = (list.getEntries() as LayoutShift[]).filter(({sources}) =>
        sources.some(({node}) => node),
      );
      shifts.push(...visible.map(({value}) => value));
    }).observe({type: 'layout-shift'});
  });
}

/** The sum of the recorded layout shifts after two more frames; 0 where the browser does not report them. */
export function layoutShiftOn(tab: Tab): Promise<number> {
  return tab.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    const {shifts} = window as unknown as {readonly shifts: readonly number[]};
    return shifts.reduce((sum, value) => sum + value, 0);
  });
}
