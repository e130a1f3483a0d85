import type {Page} from 'puppeteer-core';
import type {} from '../../src/entry/public-api.ts';

/** Something a visitor presses. */
export interface Press {
  readonly name: string;
  readonly selector: string;
  /** Whether what was asked for is there. Runs in the page. */
  readonly isThere: () => boolean;
  /** Whether all that comes after is there too. Runs in the page. */
  readonly isDone: () => boolean;
}

const isPanelOpen = (): boolean =>
  !!document
    .querySelector('privacy-desk')
    ?.shadowRoot?.querySelector('privacy-desk-panel')
    ?.shadowRoot?.querySelector('dialog[open]');

const isPanelWhole = (): boolean =>
  !!document
    .querySelector('privacy-desk')
    ?.shadowRoot?.querySelector('privacy-desk-panel')
    ?.shadowRoot?.querySelector('nav');

export const presses: readonly Press[] = [
  {
    name: 'Accept all',
    selector: '[part~="accept"]',
    isThere: () => !!document.querySelector('privacy-desk')?.shadowRoot?.querySelector('[part=confirmation]'),
    isDone: () => window.privacyDesk?.choice !== undefined,
  },
  {
    name: 'Settings, which opens the panel',
    selector: '[part~="settings"]',
    isThere: isPanelOpen,
    isDone: isPanelWhole,
  },
  {
    name: 'A link that opens the panel, nothing of it fetched',
    selector: 'a[href="#privacy-desk"]',
    isThere: isPanelOpen,
    isDone: isPanelWhole,
  },
];

/** Comes to the page and waits as long as a person would at least: until the banner is there and all is quiet. */
export const arrive = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.waitForFunction(() => window.noted?.shown);
  await page.waitForNetworkIdle();
};

/** Goes to the button, lets it fetch what it fetches then, and presses it. Waits until that is done and painted. */
export const press = async (page: Page, {selector, isThere, isDone}: Press): Promise<void> => {
  await page.hover(selector);
  await page.waitForNetworkIdle();
  await page.evaluate(`noted.watch(${isThere.toString()})`);
  await page.click(selector);
  await page.waitForFunction(() => window.noted?.onScreen);
  await page.waitForFunction(isDone);
  await page.waitForNetworkIdle();
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve))),
      ),
  );
};
