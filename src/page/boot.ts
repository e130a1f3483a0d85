import {readLoaderConfig} from '../config/loader-config.ts';
import type {} from '../contract/public-api.ts';
import {tryOrUndefined} from '../platform/pure/try-or-undefined.ts';
import {createApi} from './api.ts';
import {createReport} from './diagnostics/report.ts';
import {openPanelFromLinks} from './open-panel-from-links.ts';
import {readPageConfig} from './page-config.ts';
import {createPage} from './page.ts';

/** Starts the widget on the page of `win`, once. `script` is the element of `desk.js`. Never throws. */
export function boot(win: Window & typeof globalThis, script: HTMLOrSVGScriptElement | null): void {
  const {document} = win;
  const report = createReport(win.console);
  const scriptUrl = (script as HTMLScriptElement | null)?.src ?? document.baseURI;
  if (win.privacyDesk)
    return report({
      code: 'loader-twice',
      path: scriptUrl,
      message: 'desk.js is already on this page. This copy does nothing.',
    });
  const rawConfig = readPageConfig(document, report);
  const page = createPage({
    win,
    rawConfig,
    config: readLoaderConfig(rawConfig),
    report,
    scriptUrl,
    // Reading a parent of another origin throws. The top page is its own parent, and has no API yet.
    parentApi: tryOrUndefined(() => win.parent.privacyDesk),
    running: win.privacyDeskAutoBlock?.running ?? [],
  });
  const api = (win.privacyDesk = createApi(page));
  openPanelFromLinks(win, api.open);
}
