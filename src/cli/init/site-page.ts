/** A page of the site, as text. */
export interface SitePage {
  /** Path of the file, or address. */
  readonly name: string;
  /** Where it is on the site, from the root on: `/about/index.html`. */
  readonly path: string;
  readonly html: string;
}

/** The pages of a site, and those that were left out. */
export interface SitePages {
  readonly pages: readonly SitePage[];
  /** One sentence for each page, or group of pages, that was not read. */
  readonly unread: readonly string[];
}
