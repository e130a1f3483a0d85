import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {countingService} from '../config/declared-exceptions.ts';
import {assertRefused, check, consent, ICO, type RefusedSite, SERVICE, statistics} from './check-site.ts';

const RECITAL_42 = 'https://www.legislation.gov.uk/eur/2016/679/introduction';

describe('privacy-desk check accepts a question that', () => {
  for (const [what, site] of [
    ['is about a processor', consent({})],
    ['is about Google Analytics as a processor', consent({name: 'Google Analytics'})],
    ['is about a newsletter vendor as a processor', consent({name: 'Mailchimp'})],
    ['is about a controller of advertising', consent({name: 'Facebook Pixel', role: 'controller'})],
    [
      'is in texts with every variable',
      {
        ...consent({}),
        texts: {
          en: {'banner.lasts': '{settings}: {days} days.', 'category.analytics.title': 'Counts'},
          cy: {'banner.accept': 'Derbyn'},
        },
      },
    ],
    ['is about categories that the markup names', {categories: []}],
    [
      'has links to a part of a page',
      {...consent({}), links: {policy: '/privacy/#policy', cookies: 'https://example.org/#cookies'}},
    ],
    [
      'is in texts that have no words in English either',
      {...consent({}), texts: {fr: {'banner.category': '{category} :'}}},
    ],
    ['is not asked, because all is necessary', {categories: [{id: 'necessary'}], links: {}}],
  ] as const)
    it(what, () => assert.deepEqual(check(site), []));
});

const refused: readonly RefusedSite[] = [
  [
    'a service without a role',
    consent({role: undefined}),
    'provider-missing',
    `${SERVICE}.role`,
    [RECITAL_42, ICO],
  ],
  [
    'Facebook Pixel without a role',
    consent({name: 'Facebook Pixel', role: undefined}),
    'provider-missing',
    `${SERVICE}.role`,
    ['"controller"', '"processor"'],
  ],
  [
    'a service without a provider',
    consent({provider: undefined}),
    'provider-missing',
    `${SERVICE}.provider`,
    [RECITAL_42, ICO],
  ],
  ...[' ', '.', '\u200B'].map((provider): RefusedSite => [
    `the provider ${JSON.stringify(provider)}`,
    consent({provider}),
    'provider-missing',
    `${SERVICE}.provider`,
    [],
  ]),
  [
    'a category without a service',
    {categories: [{id: 'marketing'}]},
    'provider-missing',
    'categories[0].services',
    ['at least one service', RECITAL_42, ICO],
  ],
  [
    'a purpose that says nothing',
    {categories: [{id: 'maps', purpose: '.', services: [countingService]}]},
    'purpose-missing',
    'categories[0].purpose',
    ['"maps"'],
  ],
  ...['YouTube', 'Vimeo'].map((name): RefusedSite => [
    `${name} as a processor`,
    consent({name}),
    'role-refused',
    `${SERVICE}.role`,
    ['a known vendor of media', 'https://www.legislation.gov.uk/eur/2016/679/article/28'],
  ]),
  ...(['policy', 'cookies'] as const).flatMap((key) =>
    ['#', '#list'].map((link): RefusedSite => [
      `the address "${link}" as ${key}`,
      {...consent({}), links: {policy: '/privacy/', cookies: '/cookies/', [key]: link}},
      'link-missing',
      `links.${key}`,
      [],
    ]),
  ),
  ...['Facebook Pixel', 'Google Ads', 'TikTok', 'LinkedIn Insight'].map((name): RefusedSite => [
    `${name} as a processor`,
    consent({name}),
    'role-refused',
    `${SERVICE}.role`,
    ['a known vendor of advertising', 'https://www.legislation.gov.uk/eur/2016/679/article/28'],
  ]),
  [
    'no privacy policy',
    {...consent({}), links: {cookies: '/cookies/'}},
    'link-missing',
    'links.policy',
    ['https://www.legislation.gov.uk/eur/2016/679/article/13'],
  ],
  [
    'no list of cookies',
    {...consent({}), links: {policy: '/privacy/'}},
    'link-missing',
    'links.cookies',
    ['<privacy-cookies>', ICO],
  ],
  [
    'no list of cookies, when the markup names the categories',
    {links: {policy: '/'}},
    'link-missing',
    'links.cookies',
    [],
  ],
  [
    'no list of cookies, under an exception',
    {...statistics({}), links: {policy: '/'}},
    'link-missing',
    'links.cookies',
    [],
  ],
  ...(
    [
      ['banner.text', 'We value you.', '{organisation}'],
      ['banner.lasts', ' ', '{days} and {settings}'],
      ['banner.lasts', 'A yes lasts {days} days.', 'Expected {settings}'],
      ['banner.accept', ' ', 'words'],
      ['banner.reject', '\u200B', 'words'],
      ['banner.gpc', '.', 'words'],
      ['banner.on', '{category} {description} {services}', 'words'],
      ['category.media.purpose', '…', 'words'],
      ['category.analytics.title', '', 'words'],
    ] as const
  ).map(([key, text, part]): RefusedSite => [
    `the text "${text}" for ${key}`,
    {...consent({}), texts: {cy: {[key]: text}}},
    'text-incomplete',
    `texts.cy.${key}`,
    [part, 'https://www.legislation.gov.uk/eur/2016/679/article/4'],
  ]),
];

describe('privacy-desk check refuses a question that has', () => {
  for (const site of refused) it(site[0], () => assertRefused(site));
});
