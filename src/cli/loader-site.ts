import type {Category, SiteConfig} from '../config/types.ts';

/** The loader judges whether an exception holds, baked in or not: it needs what the owner states of its services. */
const statedOf = ({basis, services}: Category): object =>
  basis === 'statistics' || basis === 'appearance'
    ? {
        services: services.map(
          ({id, provider, purpose, retention, role, aggregateOnly, noAds, noReplay, noUserId}) => ({
            id,
            provider,
            purpose,
            retention,
            role,
            aggregateOnly,
            noAds,
            noReplay,
            noUserId,
          }),
        ),
      }
    : {};

/**
 * The part of a configuration that the loader reads, in the shape a site owner writes it. It is taken from the checked
 * configuration, so that nothing doubtful is baked and nothing is left for the loader to judge.
 */
export const loaderSite = ({notice, cookie, receipts, release, categories, aliases}: SiteConfig): object => ({
  notice,
  cookie,
  receipts,
  release,
  categories: categories.map((category) => ({
    id: category.id,
    basis: category.basis,
    signals: category.signals,
    ...statedOf(category),
  })),
  aliases,
});
