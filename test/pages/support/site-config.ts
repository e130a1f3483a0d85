/** A configuration with the categories that the fixtures name. */
export const siteConfig = {
  organisation: {name: 'A charity', contact: 'Data protection officer', email: 'dpo@example.org'},
  notice: {version: '2026-11-01'},
  links: {policy: '/policy.html', rights: '/rights.html'},
  aliases: {statistics: 'analytics', C0002: 'analytics'},
  categories: [
    {
      id: 'analytics',
      signals: ['google:analytics_storage'],
      services: [
        {id: 'counter', name: 'Counter', stores: [{name: '_slow', kind: 'cookie', duration: 'P1D'}]},
      ],
    },
    {
      id: 'marketing',
      services: [{id: 'adverts', name: 'Adverts', stores: [{name: '_ad', kind: 'cookie', duration: 'P1D'}]}],
    },
    {id: 'media', services: [{id: 'films', name: 'Films'}]},
  ],
} as const;

const [analytics, marketing, media] = siteConfig.categories;

/** `siteConfig` with an endpoint for receipts. */
export const receiptsConfig = {...siteConfig, receipts: {endpoint: '/receipts'}};

/** `siteConfig` with automatic blocking, where the vendors' host belongs to the service `analytics:counter`. */
export const autoBlockConfig = {
  ...siteConfig,
  autoBlock: true,
  categories: [
    {...analytics, services: [{...analytics.services[0], hosts: ['127.0.0.1']}]},
    marketing,
    media,
  ],
};
