import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {problemsOf} from '../../src/cli/load-site.ts';
import {parseConfigText} from '../../src/config/parse.ts';
import type {Problem} from '../../src/config/problem.ts';
import {fencesIn} from '../repository/fences-in.ts';
import {countingService, declaration, declaredStatistics} from '../config/declared-exceptions.ts';

const SCHEDULE = 'https://www.legislation.gov.uk/uksi/2003/2426/schedule/A1';
const ICO = 'https://ico.org.uk/for-organisations/';
const ARTICLE_6 = 'https://www.legislation.gov.uk/eur/2016/679/article/6';

/** The problems of a site with one category, or with the given keys. */
function check(site: object): readonly Problem[] {
  return problemsOf(parseConfigText(JSON.stringify({organisation: {name: 'A charity'}, ...site})));
}

const necessary = (service: object): object => ({categories: [{id: 'necessary', services: [service]}]});

const statistics = (changes: object): object => ({categories: [{...declaredStatistics, ...changes}]});

const counting = (changes: object): object => statistics({services: [{...countingService, ...changes}]});

const appearance = (changes: object): object => ({
  categories: [
    {
      ...declaredStatistics,
      id: 'functional',
      basis: 'appearance',
      services: [{...countingService, ...changes}],
    },
  ],
});

const SERVICE = 'categories[0].services[0]';

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
    ['Plausible under the exception for statistics', counting({name: 'Plausible', hosts: ['plausible.io']})],
    [
      'Matomo without an identifier under the exception',
      counting({name: 'Matomo', stores: [{name: '_pk_ses.*'}]}),
    ],
    ['a known vendor that waits for consent', {categories: [{id: 'analytics', services: [{id: 'hotjar'}]}]}],
    [
      'a service of the site that is strictly necessary',
      necessary({id: 'login', stores: [{name: 'session'}]}),
    ],
    [
      'a known vendor that is strictly necessary for a stated reason',
      necessary({id: 'hubspot', reason: 'fraud'}),
    ],
    ['a category with a purpose of its own', {categories: [{id: 'maps', purpose: 'to show maps'}]}],
    [
      'a purpose among the texts',
      {
        categories: [{id: 'maps'}],
        texts: {en: {'category.maps.purpose': 'to show maps'}},
      },
    ],
    ['a necessary category that is not built in', {categories: [{id: 'safety', basis: 'necessary'}]}],
  ] as const)
    it(`has ${what}`, () => assert.deepEqual(check(site), []));

  it('is that of docs/exceptions.md', () => {
    const markdown = readFileSync(new URL('../../docs/exceptions.md', import.meta.url), 'utf8');
    const samples = fencesIn(markdown).filter(({language}) => language === 'json');
    assert.ok(samples.length > 0);
    for (const {code} of samples) assert.deepEqual(check({categories: [JSON.parse(code)]}), []);
  });

  it('is that of the demo', () => {
    const text = readFileSync(new URL('../../demo/site.json', import.meta.url), 'utf8');
    assert.deepEqual(problemsOf(parseConfigText(text)), []);
  });
});

/** What is claimed, the configuration, the code and the path of the problem, and what the message contains. */
const refused: readonly (readonly [string, object, string, string, readonly string[]])[] = [
  ['no organisation', {organisation: {}}, 'organisation-missing', 'organisation.name', ['name']],
  [
    'an organisation without a name',
    {organisation: {name: ' '}},
    'organisation-missing',
    'organisation.name',
    [],
  ],
  [
    'no purpose of a category that is not built in',
    {categories: [{id: 'maps'}]},
    'purpose-missing',
    'categories[0].purpose',
    ['"maps"'],
  ],

  ...[
    [
      'by its host',
      {id: 'counter', hosts: ['www.google-analytics.com']},
      'Google Analytics is a known vendor of statistics',
    ],
    ['by its name', {id: 'counter', name: 'Google Analytics 4'}, 'Google Analytics'],
    ['by its id', {id: 'ga4'}, 'Google Analytics'],
    ['by its provider', {id: 'heatmaps', provider: 'Hotjar Ltd'}, 'Hotjar'],
    ['by what it stores', {id: 'counter', stores: [{name: '_ga_*'}]}, 'Google Analytics'],
    ['that manages tags', {id: 'tags', hosts: ['googletagmanager.com']}, 'Google Tag Manager'],
    [
      'of advertising',
      {id: 'pixel', hosts: ['connect.facebook.net']},
      'Facebook is a known vendor of advertising',
    ],
    ['of advertising, by its name', {id: 'meta-pixel'}, 'Facebook'],
  ].map(
    ([how, service, name]) =>
      [
        `a known vendor ${how as string} as strictly necessary`,
        necessary(service as object),
        'necessary-vendor',
        `${SERVICE}.reason`,
        [name as string, 'paragraph 4', SCHEDULE],
      ] as const,
  ),
  [
    'an advertising signal as strictly necessary',
    {categories: [{id: 'necessary', signals: ['google:security_storage', 'google:ad_storage']}]},
    'necessary-vendor',
    'categories[0].signals[1]',
    ['Paragraph 4', SCHEDULE],
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
    'exception-refused',
    `${SERVICE}.role`,
    ['paragraph 6', SCHEDULE],
  ],

  ...[
    ['Google Analytics', 'it tells one visitor from another'],
    ['Meta Pixel', 'Facebook does not meet'],
    ['Hotjar', 'it records the visits of single visitors'],
    ['Microsoft Clarity', 'it records the visits of single visitors'],
    ['Google Ads', 'it is used for advertising'],
  ].map(
    ([name, reason]) =>
      [
        `${String(name)} under the exception for statistics`,
        counting({name}),
        'exception-refused',
        SERVICE,
        [String(reason), ICO],
      ] as const,
  ),
  [
    'Hotjar under the exception for appearance',
    appearance({hosts: ['static.hotjar.com']}),
    'exception-refused',
    SERVICE,
    [ICO],
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
  [
    'a review on a day that does not exist',
    statistics({exception: {...declaration, reviewDate: '2027-02-30'}}),
    'exception-refused',
    'categories[0].exception.reviewDate',
    ['2027-02-30'],
  ],
];

describe('privacy-desk check refuses', () => {
  for (const [claim, site, code, path, parts] of refused)
    it(claim, () => {
      const problems = check(site);
      assert.deepEqual(
        problems.map((problem) => [problem.code, problem.path]),
        [[code, path]],
      );
      for (const part of parts) assert.ok(problems[0]?.message.includes(part), problems[0]?.message);
    });

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
