import {siteConfig} from '../site-config.ts';

const [analytics, marketing, media] = siteConfig.categories;

/** The usual configuration with the safety net, and the vendors' host as that of the service `analytics:counter`. */
export const netConfig = {
  ...siteConfig,
  safetyNet: true,
  categories: [
    {...analytics, services: [{...analytics.services[0], hosts: ['127.0.0.1']}]},
    marketing,
    media,
  ],
};
