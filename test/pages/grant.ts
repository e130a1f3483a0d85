import type {} from '../../src/entry/public-api.ts';
import type {Tab} from '../drive/visitor.ts';
import {untilAllowed} from './banner.ts';

/** Says yes to these categories through the public name, as a site's own button would. */
export const grant = async (tab: Tab, ...ids: readonly string[]): Promise<void> => {
  await tab.evaluate((granted) => window.privacyDesk?.grant(granted), ids);
  await untilAllowed(tab, ...ids);
};
