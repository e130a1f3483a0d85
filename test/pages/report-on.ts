import {until} from '../drive/until.ts';
import type {Tab} from '../drive/visitor.ts';

/** Waits for the confirmation of a refusal, and gives its words. An acceptance may have been confirmed before. */
export const reportOn = (tab: Tab): Promise<string> =>
  until('the confirmation of a refusal', async () => {
    const words = await tab.evaluate(
      () =>
        document.querySelector('privacy-desk')?.shadowRoot?.querySelector('[part~="confirmation"]')
          ?.textContent ?? '',
    );
    return words.includes('You said no') && words.replaceAll(/\s+/g, ' ');
  });
