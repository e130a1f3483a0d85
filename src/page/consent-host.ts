import {categoryOf} from '../consent/category-of.ts';
import {ShownEvent} from '../contract/events.ts';
import type {ConsentHost, ConsentUi, OfferedCategory} from '../contract/host.ts';
import type {Page} from '../contract/page.ts';
import type {ErasureResult} from '../gate/erase/erased.ts';
import {isGpcOn} from '../signals/gpc.ts';
import {storeChoice} from './answer/store-choice.ts';
import {submitChoice} from './answer/submit-choice.ts';
import {fetchAhead} from './fetch-ahead.ts';
import {handleLapses} from './lapses.ts';
import {loadPart} from './load-part.ts';
import {storedText} from './stored-text.ts';

/** The host of a page's interface. */
export interface PageConsentHost extends ConsentHost {
  /** The interface is created with this host, so it is set afterwards. `submit` does nothing until then. */
  ui: ConsentUi | undefined;
}

/** Creates what the interface is given: the state of the page, and what the visitor can do. */
export function createConsentHost(page: Page): PageConsentHost {
  const {deps} = page;
  const {win, config} = deps;
  const host: PageConsentHost = {
    ...page,
    ui: undefined,
    gpc: isGpcOn(win.navigator),
    get language() {
      return storedText(deps, 'sessionStorage', 'language');
    },
    activity: deps,

    offered: () => allCategories(page),

    submit(granted, refused, method, shownText) {
      const ids = host.offered().flatMap(({id, basis}) => (basis === 'necessary' ? [] : id));
      const {gpc, ui} = host;
      if (ui) submitChoice(page, ui, {granted, refused, method, shownText, offered: ids, gpc});
    },

    erase: (keys) => erasePlayed(page, host, keys),

    noteChangesRead() {
      const choice = page.choice();
      if (choice) storeChoice(page, {...choice, noticeVersion: config.noticeVersion});
    },

    bannerShown(preparePanel) {
      win.document.dispatchEvent(new ShownEvent());
      void fetchAhead(win, () => [preparePanel(), loadPart(deps, 'receipt.js')]);
      if (host.ui) void handleLapses(page, host.ui, host.gpc);
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

/** Without configuration, it includes what other pages asked about, so that it can be withdrawn on every page. */
function allCategories({deps, offered, choice}: Page): readonly OfferedCategory[] {
  const {granted = [], refused = []} = choice() ?? {};
  const ids = new Set([...granted, ...refused].map((key) => categoryOf(key)));
  const elsewhere = deps.config.categories.size ? [] : [...ids].filter((id) => !offered.has(id));
  return [...offered.values(), ...elsewhere.map((id) => ({id, basis: 'consent'}) as const)];
}

/** Erases again when the page is left: a film that was played once may still run here, and store again. */
async function erasePlayed(
  {deps}: Page,
  {ui}: PageConsentHost,
  withdrawn: readonly string[],
): Promise<readonly ErasureResult[] | undefined> {
  const [part, config] = await Promise.all([loadPart(deps, 'withdrawal.js'), ui?.checkedConfig()]);
  if (!part || !config) return undefined;
  const erasure = {withdrawn, isLimited: true};
  part.eraseOnPageHide(deps, config, erasure);
  return part.eraseServices(deps.win, config, erasure);
}
