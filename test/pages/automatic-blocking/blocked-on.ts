import type {} from '../../../src/contract/public-api.ts';
import type {Tab} from '../../drive/visitor.ts';

/** What is blocked on the page now: the element or function, and the path, as in `script /tag.js`. */
export function blockedOn(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() =>
    (window.privacyDeskAutoBlock?.blocked ?? []).map(({url, how}) => `${how} ${new URL(url).pathname}`),
  );
}
