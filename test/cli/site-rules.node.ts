import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {countingService, declaration, declaredStatistics} from '../config/declared-exceptions.ts';
import {fencesIn} from '../repository/fences-in.ts';
import {
  appearance,
  assertRefused,
  check,
  counting,
  ICO,
  type RefusedSite,
  SCHEDULE,
  SERVICE,
  statistics,
} from './check-site.ts';

const ARTICLE_6 = 'https://www.legislation.gov.uk/eur/2016/679/article/6';

/** A category with an id that is not built in, and without a purpose. */
const consentMaps = {id: 'maps', services: [countingService]};

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('a configuration that privacy-desk check accepts', () => {
  for (const [what, site] of [
    ['statistics under the exception, with everything declared', statistics({})],
    ['appearance under the exception, with everything declared', appearance({stores: [{name: 'theme'}]})],
    [
      'appearance that uses what the device emits',
      {
        categories: [
          {
            id: 'functional',
            basis: 'appearance',
            exception: {...declaration, automaticInformation: 'used'},
            services: [countingService],
          },
        ],
      },
    ],
    ...['Matomo', 'Simple Analytics', 'GoatCounter'].map(
      (name) => [`${name} under the exception for statistics`, counting({name})] as const,
    ),
    [
      'Matomo without an identifier, and with its signal',
      {
        categories: [
          {
            ...declaredStatistics,
            signals: ['matomo:consent'],
            services: [
              {...countingService, name: 'Matomo', hosts: ['a.matomo.cloud'], stores: [{name: '_pk_ses.*'}]},
            ],
          },
        ],
      },
    ],
    ['statistics on the host of the site', counting({hosts: ['cdn.shopify.com']})],
    ['a category with a purpose of its own', {categories: [{...consentMaps, purpose: 'to show maps'}]}],
    [
      'a purpose among the texts',
      {
        categories: [consentMaps],
        texts: {en: {'category.maps.purpose': 'to show maps'}},
      },
    ],
  ] as const)
    it(`has ${what}`, () => assert.deepEqual(check(site), []));

  for (const {code, line} of fencesIn(read('docs/exceptions.md')).filter(({language}) => language === 'json'))
    it(`is that of docs/exceptions.md, line ${line}`, () =>
      assert.deepEqual(check({categories: [JSON.parse(code) as object]}), []));

  for (const path of ['README.md', 'docs/automatic-blocking.md'])
    for (const json of configurationsIn(read(path)))
      it(`is that of ${path}: ${json.trim().slice(0, 40)}`, () =>
        assert.deepEqual(check({links: {}, organisation: {}, ...(JSON.parse(json) as object)}), []));

  it('is that of the demo', () => assert.deepEqual(check(JSON.parse(read('demo/site.json')) as object), []));
});

/** The configurations of a document: those in pages, and those that begin with the organisation. */
function configurationsIn(markdown: string): readonly string[] {
  const inPages = [...markdown.matchAll(/id="privacy-desk-config">([^]*?)<\/script>/g)];
  const inText = [...markdown.matchAll(/(?:`|^)(\{"organisation[^`]*\})(?:`|$)/gm)];
  return [...inPages, ...inText].map(([, json = '']) => json);
}

const refused: readonly RefusedSite[] = [
  ['no organisation', {organisation: {}}, 'organisation-missing', 'organisation.name', ['name']],
  [
    'an organisation without a name',
    {organisation: {name: ' '}},
    'organisation-missing',
    'organisation.name',
    [],
  ],
  [
    'a previous tool that cannot be read',
    {movedFrom: {tool: 'Klaro'}},
    'tool-unknown',
    'movedFrom.tool',
    ['"klaro"', '"Klaro"'],
  ],
  [
    'no purpose of a category that is not built in',
    {categories: [consentMaps]},
    'purpose-missing',
    'categories[0].purpose',
    ['"maps"'],
  ],

  ...[
    '_ga',
    '_ga_*',
    '_ga_AB12',
    '_g*',
    '_gid',
    '_fbp',
    '_fbc',
    '_hjSessionUser_1',
    '_clck',
    '_pk_id.*',
    'visitor_id',
    'visitorId',
    'visitor',
    'new_visitor',
    'uid',
    'deviceUUID',
  ].map(
    (name) =>
      [
        `the identifying item ${name} under an exception`,
        counting({stores: [{name: 'page'}, {name}]}),
        'exception-refused',
        `${SERVICE}.stores[1]`,
        [`"${name}"`, ICO],
      ] as const,
  ),
  [
    'no statement about user ids',
    counting({noUserId: undefined}),
    'exception-conditions',
    `${SERVICE}.noUserId`,
    [ICO],
  ],

  ...[
    'google:ad_storage',
    'google:ad_user_data',
    'google:ad_personalization',
    'uet:ad_storage',
    'meta:consent',
    'clarity:ad_Storage',
    'google:analytics_storage',
    'google:security_storage',
    'clarity:analytics_Storage',
    'matomo:cookies',
  ].map(
    (signal) =>
      [
        `the signal ${signal} under an exception`,
        statistics({signals: [signal]}),
        'exception-refused',
        'categories[0].signals[0]',
        [signal, ICO],
      ] as const,
  ),

  [
    'a controller under the exception for statistics',
    counting({role: 'controller'}),
    'exception-conditions',
    `${SERVICE}.role`,
    ['paragraph 5(1)(c)', SCHEDULE],
  ],
  [
    'a controller under the exception for appearance',
    appearance({role: 'controller'}),
    'exception-conditions',
    `${SERVICE}.role`,
    ['paragraph 6', SCHEDULE],
  ],
  [
    'appearance without a role',
    appearance({role: undefined}),
    'exception-conditions',
    `${SERVICE}.role`,
    ['"processor"', SCHEDULE],
  ],
  [
    'appearance without a provider',
    appearance({provider: undefined}),
    'exception-conditions',
    `${SERVICE}.provider`,
    [ICO],
  ],

  ...(
    [
      [{name: 'Google Analytics'}, 'it tells one visitor from another'],
      [{name: 'Meta Pixel'}, 'Facebook, a known vendor of advertising'],
      [{name: 'Hotjar'}, 'it records the visits of single visitors'],
      [{name: 'Microsoft Clarity'}, 'it records the visits of single visitors'],
      [{name: 'Google Ads'}, 'a known vendor of advertising'],
      [{name: 'LogRocket'}, 'it records the visits of single visitors'],
      [{hosts: ['cdn.lr-ingest.io']}, 'LogRocket'],
      [{name: 'Inspectlet'}, 'it records the visits of single visitors'],
      [{name: 'VWO'}, 'it tells one visitor from another'],
      [{name: 'Chartbeat'}, 'it tells one visitor from another'],
      ...['Plausible', 'Fathom Analytics', 'Umami'].map(
        (name) => [{name}, 'a hash of the address and the user agent'] as const,
      ),
      [{hosts: ['plausible.io']}, 'paragraph 5(2)'],
      [{name: 'Session replay'}, 'sounds like a recording'],
      [{id: 'page-recording'}, 'sounds like a recording'],
      [{purpose: 'Counts visits and replays them.'}, 'sounds like a recording'],
      [{name: 'StatCounter'}, 'it is not one of the products'],
      [{name: 'Cloudflare Web Analytics'}, 'it is not one of the products'],
      [{hosts: ['cdn.sessioncam.com']}, 'SessionCam, a known vendor of statistics'],
      [{name: 'Matomo', hosts: ['www.google-analytics.com']}, 'Google Analytics'],
      [{hosts: ['www.youtube.com']}, 'YouTube, a known vendor of media'],
      [{name: 'Stripe'}, 'Stripe, a known vendor'],
    ] as const
  ).map(([service, reason]): RefusedSite => [
    `${JSON.stringify(service)} under the exception for statistics`,
    counting(service),
    'exception-refused',
    SERVICE,
    [reason, 'Ask for consent', ICO],
  ]),
  ...[
    {hosts: ['static.hotjar.com']},
    {hosts: ['www.youtube.com']},
    {name: 'YouTube'},
    {hosts: ['maps.googleapis.com']},
    {name: 'Intercom'},
    {name: 'Plausible'},
    {hosts: ['plausible.io']},
  ].map((service): RefusedSite => [
    `${JSON.stringify(service)} under the exception for appearance`,
    appearance(service),
    'exception-refused',
    SERVICE,
    ['a known vendor', ICO],
  ]),

  ...(['purpose', 'provider'] as const).flatMap((key) =>
    [statistics, appearance].map((site): RefusedSite => [
      `a ${key} that says nothing, under the exception for ${site.name}`,
      site === statistics ? counting({[key]: '-'}) : appearance({[key]: '-'}),
      'exception-conditions',
      `${SERVICE}.${key}`,
      [],
    ]),
  ),
  [
    'a recording under the exception for appearance',
    appearance({name: 'Session Recording'}),
    'exception-refused',
    SERVICE,
    ['sounds like a recording', ICO],
  ],

  [
    'an exception under the law of France',
    {jurisdiction: 'FR', ...statistics({})},
    'exception-conditions',
    'jurisdiction',
    ['Only UK law', SCHEDULE],
  ],
  [
    'an exception without services',
    statistics({services: []}),
    'exception-conditions',
    'categories[0].services',
    [SCHEDULE],
  ],

  ...[
    ['automaticInformation', ['Paragraph 5(2)', SCHEDULE]],
    ['lawfulBasis', ['lawful basis', ARTICLE_6]],
    ['owner', [ICO]],
    ['reviewDate', [ICO]],
  ].map(
    ([key, parts]) =>
      [
        `an exception that does not declare ${String(key)}`,
        statistics({exception: {...declaration, [String(key)]: undefined}}),
        'exception-conditions',
        `categories[0].exception.${String(key)}`,
        parts as readonly string[],
      ] as const,
  ),
  [
    'statistics that use what the device emits',
    statistics({exception: {...declaration, automaticInformation: 'used'}}),
    'exception-conditions',
    'categories[0].exception.automaticInformation',
    ['Paragraph 5(2)', SCHEDULE],
  ],
];

describe('privacy-desk check refuses', () => {
  for (const site of refused) it(site[0], () => assertRefused(site));

  it('each thing that a category leaves unsaid, and nothing twice', () => {
    const [category] = [{id: 'analytics', basis: 'statistics', services: [{id: 'counter'}]}];
    const paths = check({categories: [category]}).map(({path}) => path.replace('categories[0].', ''));
    assert.deepEqual(paths, [
      'exception.lawfulBasis',
      'exception.owner',
      'exception.reviewDate',
      'exception.automaticInformation',
      ...['purpose', 'retention', 'noAds', 'noUserId', 'provider', 'role', 'aggregateOnly', 'noReplay'].map(
        (key) => `services[0].${key}`,
      ),
    ]);
  });
});
