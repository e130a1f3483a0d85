/** The configuration of a site that gives none. */
export const defaults = {
  organisation: {},
  site: 'Website',
  language: 'en',
  jurisdiction: 'GB',
  notice: {version: '1'},
  policy: {},
  links: {},
  cookie: {name: 'privacy-desk', days: 180},
  receipts: {retention: 'P6Y'},
  rights: {relations: []},
  release: {timeout: 5},
  banner: {placement: 'bar'},
  autoBlock: false,
  categories: [],
  aliases: {},
  texts: {},
};
