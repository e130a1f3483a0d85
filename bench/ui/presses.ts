import type {Page} from 'puppeteer-core';
import type {} from '../../src/contract/public-api.ts';

/** Something that a visitor presses. */
export interface Press {
  readonly name: string;
  readonly selector: string;
  /** Whether the result is present. Runs in the page. */
  readonly isPresent: () => boolean;
  /** Whether everything that follows the press is complete. Runs in the page. */
  readonly isComplete: () => boolean;
}

export const presses: readonly Press[] = [
  {
    name: 'Accept all',
    selector: '[part~="accept"]',
    isPresent: () =>
      !!document.querySelector('privacy-desk')?.shadowRoot?.querySelector('[part=confirmation]'),
    isComplete: () => window.privacyDesk?.choice !== undefined,
  },
  {
    name: 'Settings, which opens the panel',
    selector: '[part~="settings"]',
    isPresent: isPanelOpen,
    isComplete: isPanelComplete,
  },
  {
    name: 'A link that opens the panel, with nothing fetched in advance',
    selector: 'a[href="#privacy-desk"]',
    isPresent: isPanelOpen,
    isComplete: isPanelComplete,
  },
];

/** Opens the page and waits until the banner is painted and the network is idle. A person takes at least as long. */
export async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => window.pageMetrics?.bannerPainted);
  await page.waitForNetworkIdle();
}

/**
 * Moves the mouse to the element, waits for what that fetches, and presses. Resolves when everything that follows is
 * complete and painted.
 */
export async function pressElement(page: Page, {selector, isPresent, isComplete}: Press): Promise<void> {
  await page.hover(selector);
  await page.waitForNetworkIdle();
  await page.evaluate(`pageMetrics.watch(${isPresent.toString()})`);
  await page.click(selector);
  await page.waitForFunction(() => window.pageMetrics?.onScreen);
  await page.waitForFunction(isComplete);
  await page.waitForNetworkIdle();
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve))),
      ),
  );
}

function isPanelOpen(): boolean {
  return !!document
    .querySelector('privacy-desk')
    ?.shadowRoot?.querySelector('privacy-desk-panel')
    ?.shadowRoot?.querySelector('dialog[open]');
}

/** The links at the end of the panel are rendered last. */
function isPanelComplete(): boolean {
  return !!document
    .querySelector('privacy-desk')
    ?.shadowRoot?.querySelector('privacy-desk-panel')
    ?.shadowRoot?.querySelector('nav');
}
