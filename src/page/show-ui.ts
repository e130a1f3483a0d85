import type {Report} from '../config/problem.ts';
import type {SiteConfig} from '../config/types.ts';
import type {ConsentUi} from '../contract/host.ts';
import type {Page} from '../contract/page.ts';
import type {Parts} from '../contract/parts.ts';
import {storageKey} from '../contract/storage-keys.ts';
import {tryOrUndefined} from '../platform/pure/try-or-undefined.ts';
import {createUi} from '../ui/create-ui.ts';
import type {UiParts} from '../ui/parts.ts';
import {importTexts} from '../ui/texts/import-texts.ts';
import {languages} from '../ui/texts/languages.ts';
import {createConsentHost} from './consent-host.ts';
import {loadPart} from './load-part.ts';

/** What `desk-config.js` exports. */
export interface ConfigModule {
  checkSiteConfig(document: Document, rawConfig: unknown, report: Report): SiteConfig;
}

/** How `desk-ui.js` imports the bundles it is built with. */
export interface UiImports extends Pick<UiParts, 'panel' | 'embed'> {
  config(): Promise<ConfigModule>;
}

/** `privacy-desk build` declares it before the bundle: the site's configuration, checked. */
declare const PRIVACY_DESK_SITE: SiteConfig | undefined;

/** Creates the function that `desk-ui.js` exports. */
export function createShowUi(imports: UiImports): Parts['desk-ui.js']['showUi'] {
  return async (page) => {
    const host = createConsentHost(page);
    const config = await readSiteConfig(page, imports);
    if (!config) return undefined;
    const {ui} = createUi({
      document: page.deps.win.document,
      host,
      report: page.deps.report,
      config,
      parts: {panel: imports.panel, embed: imports.embed, languages, importTexts},
    });
    host.ui = ui;
    finishPendingWithdrawal(page, ui);
    return {...ui, submit: host.submit, receipt: async () => (await host.receipts()).at(-1)};
  };
}

/** The checked configuration; `undefined` when `desk-config.js` does not load. A built site does not need that file. */
async function readSiteConfig({deps}: Page, {config}: UiImports): Promise<SiteConfig | undefined> {
  if (typeof PRIVACY_DESK_SITE !== 'undefined') return PRIVACY_DESK_SITE;
  try {
    return (await config()).checkSiteConfig(deps.win.document, deps.rawConfig, deps.report);
  } catch (error) {
    const message = `This file did not load: ${String(error)}. The banner and the panel are not shown.`;
    deps.report({code: 'ui-unreachable', path: 'desk-config.js', message});
    return undefined;
  }
}

/** A page that reloaded after a withdrawal left the rest of the work to this one. */
function finishPendingWithdrawal({deps}: Page, ui: ConsentUi): void {
  const key = storageKey(deps.config.cookieName, 'handoff');
  if (tryOrUndefined(() => deps.win.sessionStorage.getItem(key)))
    void loadPart(deps, 'withdrawal.js').then((part) => part?.finishWithdrawal(deps, ui));
}
