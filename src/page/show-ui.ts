import type {SiteConfig} from '../config/types.ts';
import type {ConsentUi} from '../contract/host.ts';
import type {Page, PageDeps} from '../contract/page.ts';
import type {Parts} from '../contract/parts.ts';
import {afterPaint} from '../platform/web/after-paint.ts';
import {whenIdle} from '../platform/web/when-idle.ts';
import {createUi} from '../ui/create-ui.ts';
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
    const config = await readSiteConfig(page);
    if (!config) return undefined;
    const {ui} = createUi({
      document: page.deps.win.document,
      host,
      report: page.deps.report,
      config,
      parts: {panel: imports.panel, embed: imports.embed, languages, importTexts},
    });
    host.ui = ui;
    finishPendingWork(page, config, ui);
    void checkWhenIdle(page.deps, config);
    return {
      ...ui,
      submit: host.submit,
      receipt: async () => (await host.receipts()).at(-1),
      handleLapses() {
        const objected = objectedByGpc(page);
        // An answer records and erases what has lapsed too.
        if (objected.length) host.submit([], objected, 'gpc');
        else void handleLapses(page, ui, host.gpc).then(() => forgetLapses(page, ui));
      },
    };
  };
}

/** The checked configuration; `undefined` when `desk-config.js` does not load. A built site does not need that file. */
async function readSiteConfig({deps}: Page): Promise<SiteConfig | undefined> {
  if (typeof PRIVACY_DESK_SITE !== 'undefined') return PRIVACY_DESK_SITE;
  const part = await loadPart(deps, 'desk-config.js');
  return part?.checkSiteConfig(deps.rawConfig, deps.report);
}

/** The check waits for everything else, because its results are only for the console. */
async function checkWhenIdle(deps: PageDeps, config: SiteConfig): Promise<void> {
  await afterPaint();
  await whenIdle();
  (await loadPart(deps, 'check-page.js'))?.checkPage(deps, config);
}

/** Does what earlier pages have left: the rest of a withdrawal, and receipts that are not made yet. */
function finishPendingWork({deps}: Page, config: SiteConfig, ui: ConsentUi): void {
  if (storedText(deps, 'sessionStorage', 'handoff'))
    void loadPart(deps, 'withdrawal.js').then((part) => part?.finishWithdrawal(deps, ui));
  if (storedText(deps, 'localStorage', 'answers')) void makeReceipts(deps, config);
}
