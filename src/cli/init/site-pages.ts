import {pagesAt} from './web-pages.ts';
import {pagesIn} from './folder-pages.ts';
import type {SitePages} from './site-page.ts';

/**
 * Reads the pages of a folder, or of the site at an address (`https://…`). Rejects when there is no such folder, or when the
 * page at the address is no HTML page.
 */
export function readSitePages(from: string): Promise<SitePages> {
  return /^https?:\/\//i.test(from) ? pagesAt(from) : pagesIn(from);
}
