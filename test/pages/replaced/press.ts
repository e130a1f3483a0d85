import type {} from '../../../src/contract/public-api.ts';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';

/** Presses a control of the widget. Names no global: on these pages, the page owns them. */
export function press(tab: Tab, selector: string): Promise<boolean> {
  return until(`${selector} to press`, () =>
    tab.evaluate((wanted) => {
      const host = document.getElementsByTagName('privacy-desk')[0];
      const panel = host?.shadowRoot?.querySelector('privacy-desk-panel');
      const roots = [host, host?.shadowRoot, panel, panel?.shadowRoot];
      let control: HTMLElement | null | undefined;
      for (const root of roots) control ??= root?.querySelector<HTMLElement>(wanted);
      control?.click();
      return control !== undefined && control !== null;
    }, selector),
  );
}

/** Waits for text in the card and returns all of the card's text. */
export function untilShown(tab: Tab, wanted: string): Promise<string> {
  return until(`the text ${wanted}`, async () => {
    const text = await tab.evaluate(
      () => document.getElementsByTagName('privacy-desk')[0]?.shadowRoot?.textContent ?? '',
    );
    return text.includes(wanted) && text.replaceAll(/\s+/g, ' ');
  });
}

/** Names of the cookies that the page sees. */
export async function cookieNames(tab: Tab): Promise<readonly string[]> {
  return (await tab.cookies()).map(({name}) => name);
}
