import {sliceOf} from '../config/slice-of.ts';
import {unlessRefused} from '../storage/unless-refused.ts';
import {createApi} from './create-api.ts';
import {loadPart} from './load-part.ts';
import {openFromLinks} from './open-links.ts';
import {openPage} from './page.ts';
import {readSite} from './read-site.ts';
import type * as receiptModule from './receipt.ts';
import {createReport} from './report.ts';
import {whenActive} from './when-active.ts';

/** Starts the widget on a page, once. Never throws: a page must not suffer from it. */
export const boot = (win: Window & typeof globalThis, script: HTMLOrSVGScriptElement | null): void => {
  const {document} = win;
  const report = createReport(win.console);
  const tag = script as HTMLScriptElement | null;
  const path = tag?.src ?? document.baseURI;
  if (win.privacyDesk) return report({code: 'loader-twice', path, message: 'Ignored.'});
  if (tag?.parentNode !== document.head || tag.async || tag.defer)
    report({code: 'loader-late', path, message: 'Expected plain in <head>. What stands before it has run.'});
  const raw = readSite(document, report);
  const slice = sliceOf(raw);
  const world = {win, raw, slice, report, base: path};
  const page = openPage(world);
  const api = createApi(page);
  win.privacyDesk = api;
  whenActive(document, () => {
    page.start();
    openFromLinks(win, api.open);
    // What an earlier page could not tell the visitor, or send to the organisation.
    if (unlessRefused(() => win.sessionStorage.getItem(`${slice.name}-note`))) void page.ui();
    if (unlessRefused(() => win.localStorage.getItem(`${slice.name}-outbox`)))
      void loadPart<typeof receiptModule>(world, 'receipt.js').then((part) => part?.resume(world));
  });
};
