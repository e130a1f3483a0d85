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

const press = (page: Page, part: string): Promise<void> => find(page, `[part~="${part}"]`).click();

const scrollTo = async (page: Page, selector: string, block: ScrollLogicalPosition): Promise<void> => {
  const handle = await find(page, selector).waitHandle();
  await handle.evaluate((element, place) => element.scrollIntoView({block: place}), block);
};

/** The demo's own account of what its vendors have been asked: the picture waits until it has caught up. */
const REQUESTS_TOLD = '.contacted:not([data-count="0"])';

/** The question, as a page first shows it. */
export const asking = (name: string): Scene => ({
  name,
  act: () => Promise.resolve(),
  subject: '[part~="banner"]',
  around: 48,
});

/** From the question to the receipt. */
export const answering: readonly Scene[] = [
  {name: 'panel', act: (page) => press(page, 'settings'), subject: 'dialog[open]', around: 0},
  {
    name: 'panel-category',
    async act(page) {
      await find(page, '.category:has([name="analytics"]) summary').click();
      await scrollTo(page, '.category:has([name="analytics"]) .services', 'center');
    },
    subject: 'dialog[open]',
    around: 0,
  },
  {
    name: 'confirmation',
    async act(page) {
      await press(page, 'accept-all');
      await find(page, REQUESTS_TOLD).waitHandle();
    },
    subject: '[part~="confirmation"]',
    around: 48,
  },
  {
    name: 'receipt',
    async act(page) {
      await press(page, 'change');
      await find(page, '[part~="download"]').waitHandle();
      await scrollTo(page, '#receipt', 'start');
    },
    subject: 'dialog[open]',
    around: 0,
  },
];

/** A film that is held, for somebody who has refused. */
export const holding: readonly Scene[] = [
  {
    name: 'embed',
    async act(page) {
      await press(page, 'reject');
      await press(page, 'hide');
      await scrollTo(page, 'privacy-embed', 'center');
    },
    subject: 'privacy-embed',
    around: 24,
  },
];
