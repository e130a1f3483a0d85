import {readBannerConfig} from '../config/banner-config.ts';
import type {SiteConfig} from '../config/types.ts';
import type {ConsentUi} from '../contract/host.ts';
import type {Page, PageDeps} from '../contract/page.ts';
import type {Parts} from '../contract/parts.ts';
import {afterPaint} from '../platform/web/after-paint.ts';
import {whenIdle} from '../platform/web/when-idle.ts';
import {createUi, type UiDeps} from '../ui/create-ui.ts';
import type {UiParts} from '../ui/parts.ts';
import {importTexts} from '../ui/texts/import-texts.ts';
import {languages} from '../ui/texts/languages.ts';
import {createConsentHost} from './consent-host.ts';
import {forgetLapses, handleLapses, objectedByGpc} from './lapses.ts';
import {loadPart} from './load-part.ts';
import {makeReceipts} from './noted-answers.ts';
import {storedText} from './stored-text.ts';

/** How `desk-ui.js` imports the bundles it is built with. */
type UiImports = Pick<UiParts, 'panel' | 'embed'>;

/** `privacy-desk build` declares it before the bundle: the site's configuration, checked. */
declare const PRIVACY_DESK_SITE: SiteConfig | undefined;

/** Creates the function that `desk-ui.js` exports. */
export function createShowUi(imports: UiImports): Parts['desk-ui.js']['showUi'] {
  return async (page) => {
    const host = createConsentHost(page);
    const site = await readSite(page.deps);
    if (!site) return undefined;
    const {ui} = createUi({
      document: page.deps.win.document,
      host,
      report: page.deps.report,
      ...site,
      parts: {panel: imports.panel, embed: imports.embed, languages, importTexts},
    });
    host.ui = ui;
    finishPendingWork(page, ui);
    void checkWhenIdle(page.deps, ui);
    return {
      ...ui,
      submit: host.submit,
      receipt: async () => (await host.receipts()).at(-1),
      handleLapses() {
        const objected = objectedByGpc(page);
        // An answer records and erases what has lapsed too.
        if (objected.length) host.submit([], objected, 'gpc');
        else void handleLapses(page, ui, host.gpc).then(() => forgetLapses(page));
      },
    };
  };
}

/** The configuration to show first, and the checked one, which is fetched at its first use unless it is built in. */
type Site = Pick<UiDeps, 'config' | 'checkedConfig'>;

/**
 * The banner does not wait for `desk-config.js`, which checks an inline configuration. Only the names of presets come with that
 * file: `undefined` when it does not load then.
 */
async function readSite(deps: PageDeps): Promise<Site | undefined> {
  if (typeof PRIVACY_DESK_SITE !== 'undefined') return {config: PRIVACY_DESK_SITE};
  let checking: Promise<SiteConfig | undefined> | undefined;
  const check = (): Promise<SiteConfig | undefined> =>
    (checking ??= loadPart(deps, 'desk-config.js').then((part) =>
      part?.checkSiteConfig(deps.rawConfig, deps.report),
    ));
  const config = readBannerConfig(deps.rawConfig, deps.config) ?? (await check());
  return config && {config, checkedConfig: async () => (await check()) ?? config};
}

/** The checks wait for everything else, because their results are only for the console. */
async function checkWhenIdle(deps: PageDeps, ui: ConsentUi): Promise<void> {
  await afterPaint();
  await whenIdle();
  const config = await ui.checkedConfig();
  (await loadPart(deps, 'check-page.js'))?.checkPage(deps, config);
}

/** Does what earlier pages have left: the rest of a withdrawal, and receipts that are not made yet. */
function finishPendingWork({deps}: Page, ui: ConsentUi): void {
  if (storedText(deps, 'sessionStorage', 'handoff'))
    void loadPart(deps, 'withdrawal.js').then((part) => part?.finishWithdrawal(deps, ui));
  if (storedText(deps, 'localStorage', 'answers')) void makeReceipts(deps);
}
