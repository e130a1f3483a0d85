import type {Page} from 'puppeteer-core';

/** Something to show, and how to come to it from the scene before. Selectors look into open shadow roots. */
export interface Scene {
  readonly name: string;
  readonly act: (page: Page) => Promise<unknown>;
  /** Selector of what the picture is of. */
  readonly subject: string;
  /** What is shown around it, in CSS pixels. */
  readonly around: number;
}

const find = (page: Page, selector: string) => page.locator(`>>> ${selector}`);

/** The demo's own account of what its vendors have been asked: the picture waits until it has caught up. */
const REQUESTS_TOLD = '.contacted:not([data-count="0"])';

/** One visit, in its order. The first scene is a page on which nobody has answered. */
export const scenes: readonly Scene[] = [
  {
    name: 'banner',
    act: () => Promise.resolve(),
    subject: '[part~="banner"]',
    around: 48,
  },
  {
    name: 'panel',
    act: (page) => find(page, '[part~="settings"]').click(),
    subject: 'dialog[open]',
    around: 0,
  },
  {
    name: 'confirmation',
    async act(page) {
      await find(page, '[part~="accept-all"]').click();
      await find(page, REQUESTS_TOLD).waitHandle();
    },
    subject: '[part~="confirmation"]',
    around: 48,
  },
  {
    name: 'receipt',
    async act(page) {
      await find(page, '[part~="change"]').click();
      const receipt = await find(page, '.receipt dl').waitHandle();
      await receipt.evaluate((element) => element.scrollIntoView({block: 'center'}));
    },
    subject: 'dialog[open]',
    around: 0,
  },
];
