import {sliceOf} from '../config/slice-of.ts';
import type {} from '../gate/net/net-api.ts';
import {unlessRefused} from '../storage/unless-refused.ts';
import {createApi} from './create-api.ts';
import {openFromLinks} from './open-links.ts';
import {openPage} from './page.ts';
import {readSite} from './read-site.ts';
import {createReport} from './report.ts';

/** Starts the widget on a page, once. Never throws: a page must not suffer from it. */
export const boot = (win: Window & typeof globalThis, script: HTMLOrSVGScriptElement | null): void => {
  const {document} = win;
  const report = createReport(win.console);
  const path = (script as HTMLScriptElement | null)?.src ?? document.baseURI;
  if (win.privacyDesk) return report({code: 'loader-twice', path, message: 'Ignored.'});
  const raw = readSite(document, report);
  // A page of another origin refuses to be looked at. The topmost page is its own parent, and has none yet.
  const above = unlessRefused(() => win.parent.privacyDesk);
  const running = win.privacyDeskNet?.running ?? [];
  const api = createApi(openPage({win, raw, slice: sliceOf(raw), report, base: path, above, running}));
  win.privacyDesk = api;
  openFromLinks(win, api.open);
};
