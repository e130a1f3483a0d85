import type {SiteConfig} from '../config/types.ts';

/** The part of a configuration that the safety net reads, in the shape a site owner writes it, taken from the checked one. */
export const netSite = ({safetyNet, cookie, categories, aliases}: SiteConfig): object => ({
  safetyNet,
  cookie: {domain: cookie.domain},
  categories: categories.map(({id, services}) => ({
    id,
    services: services.map(({id: service, hosts}) => ({id: service, hosts})),
  })),
  aliases,
});
