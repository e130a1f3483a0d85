import type {} from '../../src/entry/public-api.ts';
import {targetIn} from '../drive/target.ts';
import {until} from '../drive/until.ts';
import type {Tab} from '../drive/visitor.ts';

/** Whether a person could press Reject now. */
const isAsked = async (tab: Tab): Promise<boolean> =>
  'x' in (await tab.evaluate(targetIn, '[part~="reject"]'));

/** Waits until the visitor is asked. */
export const untilAsked = (tab: Tab): Promise<boolean> => until('the banner', () => isAsked(tab));

/** Gives the category decided on in the panel, which it opens through the page's own link. */
export const decideInPanel = async (tab: Tab, ...toggled: readonly string[]): Promise<void> => {
  await tab.click('a[href="#privacy-desk"]');
  for (const id of toggled) await tab.click(`input[name="${id}"]`);
  await tab.click('[part~="save"]');
};

/** Waits until the loader has taken the visitor's answer: `allows` says so for each category. */
export const untilAllowed = (tab: Tab, ...ids: readonly string[]): Promise<boolean> =>
  until(`${ids.join(', ')} to be allowed`, () =>
    tab.evaluate((wanted) => wanted.every((id) => window.privacyDesk?.allows(id)), ids),
  );

/** Waits until the loader is there and refuses each category: a page may be looked at before its loader has run. */
export const untilRefused = (tab: Tab, ...ids: readonly string[]): Promise<boolean> =>
  until(`${ids.join(', ')} to be refused`, () =>
    tab.evaluate((unwanted) => unwanted.every((id) => window.privacyDesk?.allows(id) === false), ids),
  );
