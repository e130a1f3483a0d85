import type {SiteConfig} from '../config/types.ts';

/**
 * The part of a configuration that the loader reads, in the shape a site owner writes it. It is taken from the checked
 * configuration, so that nothing doubtful is baked and nothing is left for the loader to judge.
 */
export const loaderSite = ({notice, cookie, receipts, categories, aliases}: SiteConfig): object => ({
  notice,
  cookie,
  receipts,
  categories: categories.map(({id, basis, signals}) => ({id, basis, signals})),
  aliases,
});
