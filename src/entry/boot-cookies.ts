import type {Report} from '../config/problem.ts';
import type {SiteConfig} from '../config/types.ts';
import {unlessRefused} from '../storage/unless-refused.ts';
import {defineCookies} from '../ui/cookies/define-cookies.ts';
import {languages} from '../ui/texts/languages.ts';
import {loadWords} from '../ui/texts/load-words.ts';
import {readSite} from './read-site.ts';
import {createReport} from './report.ts';

/** The site's configuration, checked, where `bake` has put it before this file. */
declare const PRIVACY_DESK_SITE: SiteConfig | undefined;

/** What is wrong with an inline one is told by tag and interface, which read it too. */
const judge = async (document: Document, report: Report): Promise<SiteConfig | undefined> => {
  try {
    const {judgeSite} = await import('./config.ts');
    return judgeSite(
      document,
      readSite(document, () => undefined),
      () => undefined,
    );
  } catch {
    const message = 'Not loaded. <privacy-cookies> stays as it is.';
    report({code: 'ui-unreachable', path: 'desk-config.js', message});
    return undefined;
  }
};

const readConfig = async (document: Document, report: Report): Promise<SiteConfig | undefined> => {
  const config = typeof PRIVACY_DESK_SITE === 'undefined' ? await judge(document, report) : PRIVACY_DESK_SITE;
  if (!config || config.categories.length) return config;
  const message = 'No configuration with categories. <privacy-cookies> stays as it is.';
  report({code: 'config-missing', path: '#privacy-desk-config', message});
  return undefined;
};

/** Makes `<privacy-cookies>` work on the page of `win`. */
export const bootCookies = (win: Window & typeof globalThis): void => {
  const {document, customElements, console} = win;
  const report = createReport(console);
  defineCookies(customElements, {
    config: () => readConfig(document, report),
    chosen: ({cookie}) => unlessRefused(() => win.sessionStorage.getItem(`${cookie.name}-language`)),
    parts: {languages, loadWords},
    report,
  });
};
