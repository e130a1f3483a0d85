import type {} from '../../../src/contract/public-api.ts';
import {findTarget} from '../../drive/target.ts';
import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';

/** Waits until the banner is shown and a person could press Reject. */
export function untilAsked(tab: Tab): Promise<boolean> {
  return until('the banner', async () => 'x' in (await tab.evaluate(findTarget, '[part~="reject"]')));
}

/** Opens the panel through the page's own link, toggles these categories and saves. */
export async function chooseInPanel(tab: Tab, ...toggled: readonly string[]): Promise<void> {
  await tab.click('a[href="#privacy-desk"]');
  for (const id of toggled) await tab.click(`input[name="${id}"]`);
  await tab.click('[part~="save"]');
}

/** Grants these categories through `window.privacyDesk`, as a site's own button would. */
export async function grant(tab: Tab, ...ids: readonly string[]): Promise<void> {
  await tab.evaluate((granted) => window.privacyDesk?.grant(granted), ids);
  await untilAllowed(tab, ...ids);
}

/**
 * Refuses these categories or services through `window.privacyDesk`. Waits for their state and not for the promise: a page that
 * reloads never settles it.
 */
export async function refuse(tab: Tab, ...keys: readonly string[]): Promise<void> {
  await tab.evaluate((refused) => void window.privacyDesk?.refuse(refused), keys);
  await untilRefused(tab, ...keys);
}

/** Waits until the visitor has made any choice. */
export function untilChosen(tab: Tab): Promise<boolean> {
  return until('a choice', () => tab.evaluate(() => window.privacyDesk?.choice !== undefined));
}

/** Waits until the loader allows each of these categories. */
export function untilAllowed(tab: Tab, ...ids: readonly string[]): Promise<boolean> {
  return until(`${ids.join(', ')} to be allowed`, () =>
    tab.evaluate((wanted) => wanted.every((id) => window.privacyDesk?.allows(id)), ids),
  );
}

/** Waits until the loader has run and refuses each of these categories. */
export function untilRefused(tab: Tab, ...ids: readonly string[]): Promise<boolean> {
  return until(`${ids.join(', ')} to be refused`, () =>
    tab.evaluate((unwanted) => unwanted.every((id) => window.privacyDesk?.allows(id) === false), ids),
  );
}

/** Waits for the report of what was removed, below the confirmation of a refusal, and returns the whole text. */
export function removalReport(tab: Tab): Promise<string> {
  return until('the report of what was removed', async () => {
    const text = await refusalConfirmation(tab);
    return /Removed from your browser|not removed/.test(text) && text;
  });
}

/** Waits for the confirmation of a refusal and returns its text. An earlier acceptance may still be confirmed before it. */
export function refusalConfirmation(tab: Tab): Promise<string> {
  return until('the confirmation of a refusal', async () => {
    const text = await tab.evaluate(
      () =>
        document.querySelector('privacy-desk')?.shadowRoot?.querySelector('[part~="confirmation"]')
          ?.textContent ?? '',
    );
    return text.includes('You said no') && text.replaceAll(/\s+/g, ' ');
  });
}
