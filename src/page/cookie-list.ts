import {nativesOf} from '../platform/web/natives.ts';
import type {Report} from '../config/problem.ts';
import type {SiteConfig} from '../config/types.ts';
import type {Parts} from '../contract/parts.ts';
import {storageKey} from '../contract/storage-keys.ts';
import {tryOrUndefined} from '../platform/pure/try-or-undefined.ts';
import {definePrivacyCookies} from '../ui/cookies/privacy-cookies-element.ts';
import {importTexts} from '../ui/texts/import-texts.ts';
import {languages} from '../ui/texts/languages.ts';
import {createReport} from './diagnostics/report.ts';
import {readPageConfig} from './page-config.ts';

/** `privacy-desk build` declares it before the bundle: the site's configuration, checked. */
declare const PRIVACY_DESK_SITE: SiteConfig | undefined;

/** Registers `<privacy-cookies>` on the page of `win`. `importConfig` imports `desk-config.js`. */
export function bootCookieList(
  win: Window & typeof globalThis,
  importConfig: () => Promise<Parts['desk-config.js']>,
): void {
  const {document, console} = win;
  const report = createReport(console);
  definePrivacyCookies(nativesOf(win).customElements, {
    config: () => readSiteConfig(document, importConfig, report),
    chosen: ({cookie}) =>
      tryOrUndefined(() => win.sessionStorage.getItem(storageKey(cookie.name, 'language'))),
    parts: {languages, importTexts},
    report,
  });
}

/**
 * The checked configuration. One that names no categories is reported; `undefined`, and a report, when `desk-config.js` does
 * not load.
 */
async function readSiteConfig(
  document: Document,
  importConfig: () => Promise<Parts['desk-config.js']>,
  report: Report,
): Promise<SiteConfig | undefined> {
  const config =
    typeof PRIVACY_DESK_SITE === 'undefined'
      ? await checkInlineConfig(document, importConfig, report)
      : PRIVACY_DESK_SITE;
  if (config && !config.categories.length)
    report({
      code: 'config-missing',
      path: '#privacy-desk-config',
      message:
        'Expected a configuration with categories. <privacy-cookies> lists what Privacy Desk itself stores, or stays as it is.',
    });
  return config;
}

/** The loader and the interface read the same configuration and report its problems, so this does not. */
async function checkInlineConfig(
  document: Document,
  importConfig: () => Promise<Parts['desk-config.js']>,
  report: Report,
): Promise<SiteConfig | undefined> {
  try {
    const {checkSiteConfig} = await importConfig();
    return await checkSiteConfig(readPageConfig(document), () => undefined);
  } catch {
    const message = 'This file did not load. <privacy-cookies> stays as it is.';
    report({code: 'ui-unreachable', path: 'desk-config.js', message});
    return undefined;
  }
}
