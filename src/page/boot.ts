import {readLoaderConfig} from '../config/loader-config.ts';
import type {PrivacyDeskApi} from '../contract/public-api.ts';
import {tryOrUndefined} from '../platform/pure/try-or-undefined.ts';
import {createApi} from './api.ts';
import {createReport} from './diagnostics/report.ts';
import {openPanelFromLinks} from './open-panel-from-links.ts';
import {readPageConfig} from './page-config.ts';
import {createPage} from './page.ts';

/** `privacy-desk build` declares it before the bundle: the folder of the other bundles, relative to `desk.js`. */
declare const PRIVACY_DESK_FOLDER: string;

/** Starts the widget on the page of `win`, once. `script` is the element of `desk.js`. Never throws. */
export function boot(win: Window & typeof globalThis, script: HTMLOrSVGScriptElement | null): void {
  const {document} = win;
  const report = createReport(win.console);
  const ownUrl = (script as HTMLScriptElement | null)?.src || addressOfTag(document);
  const scriptUrl = ownUrl || document.baseURI;
  if (!ownUrl)
    report({
      code: 'loader-address',
      path: scriptUrl,
      message:
        'Expected a script whose address ends in desk.js. The other files are looked for beside this page.',
    });
  if (apiOf(win))
    return report({
      code: 'loader-twice',
      path: scriptUrl,
      message: 'desk.js is already on this page. This copy does nothing.',
    });
  const rawConfig = readPageConfig(document, report);
  const {page, start} = createPage({
    win,
    rawConfig,
    config: readLoaderConfig(rawConfig),
    report,
    scriptUrl,
    folder: typeof PRIVACY_DESK_FOLDER === 'undefined' ? '' : PRIVACY_DESK_FOLDER,
    // Reading a parent of another origin throws. The top page is its own parent, and has no API yet.
    parentApi: tryOrUndefined(() => apiOf(win.parent)),
    refused: {},
    running: win.privacyDeskAutoBlock?.running ?? [],
  });
  const api = (win.privacyDesk = createApi(page));
  start();
  openPanelFromLinks(win, api.open);
}

/** The API of a window. An element with this id is a member of the window too. */
function apiOf({privacyDesk}: Window): PrivacyDeskApi | undefined {
  return (privacyDesk as Partial<PrivacyDeskApi> | undefined)?.allows ? privacyDesk : undefined;
}

/** An address of `desk.js`, in any attribute. */
const ADDRESS = /^\S*\bdesk\.js(?:[?#]|$)/;

/**
 * The address of `desk.js`, as its tag has it: in the last one, if there are several. A module has no `currentScript`, nor has what an
 * optimiser runs, which keeps the address in an attribute of its own.
 */
function addressOfTag(document: Document): string {
  const attributes = [...document.querySelectorAll('script')].flatMap((one) => [...one.attributes]);
  const address = attributes.filter(({value}) => ADDRESS.test(value)).pop();
  return address ? new URL(address.value, document.baseURI).href : '';
}
