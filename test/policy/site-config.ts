import type {SiteConfig} from '../../src/config/types.ts';

/** A small configuration for checking policies. */
export const siteConfig: SiteConfig = {
  organisation: {name: 'Example Trust', email: 'dpo@example.org'},
  site: 'Website',
  languages: [],
  language: 'en',
  jurisdiction: 'GB',
  notice: {version: '1', changes: []},
  policy: {},
  links: {
    policy: '/privacy/',
    cookies: '/privacy/cookies/',
    rights: '/privacy/request/',
    complaint: '/privacy/complain/',
  },
  cookie: {name: 'privacy-desk', days: 180},
  receipts: {retention: 'P6Y'},
  rights: {relations: []},
  banner: {placement: 'bar'},
  autoBlock: false,
  release: {timeout: 5},
  categories: [
    {
      id: 'analytics',
      basis: 'consent',
      title: 'Counting <visits>',
      description: 'Shows us which pages "work".',
      signals: [],
      purposes: [],
      personalData: [],
      services: [
        {
          id: 'matomo',
          name: 'Matomo',
          provider: 'InnoCraft & Co',
          policyUrl: 'javascript:alert(1)',
          hosts: ['127.0.0.1'],
          stores: [
            {name: '_pk_id.*', kind: 'cookie', duration: 'P13M', purpose: 'Tells visitors apart'},
            {name: 'seen', kind: 'sessionStorage', duration: 'session'},
          ],
        },
        {id: 'quiet', name: 'Quiet', policyUrl: 'https://quiet.example/', hosts: [], stores: []},
      ],
    },
  ],
  aliases: {},
  texts: {},
};
