import {categoryOf} from '../consent/choice.ts';
import {ShownEvent} from '../contract/events.ts';
import type {ConsentHost, ConsentUi} from '../contract/host.ts';
import type {Page} from '../contract/page.ts';
import type {Parts} from '../contract/parts.ts';
import {storageKey} from '../contract/storage-keys.ts';
import {tryOrUndefined} from '../platform/pure/try-or-undefined.ts';
import {isGpcOn} from '../signals/gpc.ts';
import {loadPart} from './load-part.ts';

/** The host of a page's interface. */
export interface PageConsentHost extends ConsentHost {
  /** The interface is created with this host, so it is set afterwards. `submit` resolves to `false` until then. */
  ui: ConsentUi | undefined;
}

/** Creates what the interface is given: the state of the page, and what the visitor can do. */
export function createConsentHost(page: Page): PageConsentHost {
  const {deps, offered, choice} = page;
  const {win, config} = deps;
  let loading: Promise<Parts['choice.js'] | undefined> = Promise.resolve(undefined);
  // One load after the other: of two imports of a file that is still loading, Chromium can finish the later one first.
  const loadChoicePart = () => (loading = loading.then((part) => part ?? loadPart(deps, 'choice.js')));

  const host: PageConsentHost = {
    ...page,
    ui: undefined,
    gpc: isGpcOn(win.navigator),
    language: tryOrUndefined(() => win.sessionStorage.getItem(storageKey(config.cookieName, 'language'))),
    activity: deps,

    /** Without configuration, it includes what other pages asked about, so that it can be withdrawn on every page. */
    offered() {
      const {granted = [], refused = []} = choice() ?? {};
      const ids = new Set([...granted, ...refused].map((key) => categoryOf(key)));
      const elsewhere = config.categories.size ? [] : [...ids].filter((id) => !offered.has(id));
      return [...offered.values(), ...elsewhere.map((id) => ({id, basis: 'consent'}) as const)];
    },

    async submit(granted, refused, method, shownText) {
      const part = await loadChoicePart();
      if (!part || !host.ui) return false;
      const ids = host.offered().flatMap(({id, basis}) => (basis === 'necessary' ? [] : id));
      const {gpc} = host;
      part.submitChoice(page, host.ui, {granted, refused, method, shownText, offered: ids, gpc});
      return true;
    },

    bannerShown() {
      win.document.dispatchEvent(new ShownEvent());
      // Load it now, so that the answer does not wait for it.
      void loadChoicePart().then((part) => host.ui && part?.checkPage(deps, host.ui.config));
      void recordLapses(page, host);
    },

    onChange(listener) {
      win.document.addEventListener('privacy-desk:choice', listener);
      return () => win.document.removeEventListener('privacy-desk:choice', listener);
    },

    async receipts() {
      return (await loadPart(deps, 'receipt.js'))?.listReceipts(win, config.cookieName) ?? [];
    },
  };
  return host;
}

/** The banner asks again about what has lapsed. The visitor's receipts, when there are any, get an event that says so. */
async function recordLapses({deps}: Page, {ui, gpc}: PageConsentHost): Promise<void> {
  const {win, config} = deps;
  if (!ui || !tryOrUndefined(() => win.localStorage.getItem(storageKey(config.cookieName, 'receipts'))))
    return;
  const context = {config: ui.config, pageUrl: win.location.href, gpc};
  await (await loadPart(deps, 'receipt.js'))?.recordLapses(deps, context);
}
