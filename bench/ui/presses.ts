import type {Page} from 'puppeteer-core';

/** Something a visitor presses, and how to see that it has done its work. */
export interface Press {
  readonly name: string;
  readonly selector: string;
  readonly isDone: () => boolean;
}

export const presses: readonly Press[] = [
  {
    name: 'Accept all',
    selector: '[part~="accept"]',
    isDone: () => window.privacyDesk?.choice !== undefined,
  },
  {
    name: 'Settings, which opens the panel',
    selector: '[part~="settings"]',
    isDone: () =>
      !!document
        .querySelector('privacy-desk')
        ?.shadowRoot?.querySelector('privacy-desk-panel')
        ?.shadowRoot?.querySelector('dialog[open]'),
  },
];

/** Comes to the page and waits as long as a person would at least: until the banner is there and all is quiet. */
export const arrive = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.waitForFunction(() => window.noted?.shown);
  await page.waitForNetworkIdle();
};

/** Goes to the button, lets it fetch what it fetches then, and presses it. Waits until that is done and painted. */
export const press = async (page: Page, {selector, isDone}: Press): Promise<void> => {
  await page.hover(selector);
  await page.waitForNetworkIdle();
  await page.click(selector);
  await page.waitForFunction(isDone);
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve))),
      ),
  );
};
