import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {countingService} from '../config/declared-exceptions.ts';
import {consent, findings, statistics} from './check-site.ts';

/** What is found, the configuration, and code, path and message of all that is reported. */
type FoundSite = readonly [what: string, site: object, ...found: (readonly [string, string, string])[]];

const complete = consent({});

const maps = {id: 'maps', title: 'Maps', purpose: 'to show maps', description: 'Shows maps.'};

const named = (signals: readonly string[]): object => ({
  categories: [{id: 'analytics', signals, services: [countingService]}],
});

const storing = (...names: readonly string[]): object => consent({stores: names.map((name) => ({name}))});

const worded = (texts: object, more: object = {}): object => ({...complete, ...more, texts});

const GOOGLE =
  'google:ad_storage, google:ad_user_data, google:ad_personalization, google:analytics_storage, google:functionality_storage, google:personalization_storage, google:security_storage';

const SERVICE = 'categories[0].services[0]';

const table: readonly FoundSite[] = [
  ['nothing in a complete site', complete],
  ['nothing in a service that declares that it keeps nothing', consent({stores: []})],
  [
    'a service without a purpose',
    consent({purpose: undefined}),
    [
      'service-incomplete',
      `${SERVICE}.purpose`,
      'Expected in a sentence what "counter" does. It is shown without a purpose.',
    ],
  ],
  [
    'a service that does not say what it keeps',
    consent({stores: undefined}),
    [
      'service-incomplete',
      `${SERVICE}.stores`,
      'Expected a list of what "counter" keeps in the browser: [] if that is nothing. Visitors read that it has not been declared, and a withdrawal deletes nothing of it. Write "stores": [{"name": "…", "kind": "cookie", "duration": "P1Y"}] in this service, or "stores": [] if it keeps nothing. How to find out: docs/presets.md, "What a tool stores".',
    ],
  ],
  [
    'a necessary service without a provider',
    {categories: [{id: 'necessary', services: [{id: 'login', purpose: 'Signs in.', stores: []}]}]},
    [
      'service-incomplete',
      `${SERVICE}.provider`,
      'Expected who provides "login". Visitors do not read who runs it.',
    ],
  ],
  ['nothing in the signals that vendors document', named(['google:analytics_storage', 'matomo:cookies'])],
  [
    'a misspelt signal',
    named(['google:analytics_storage', 'google:analytic_storage']),
    [
      'signal-unknown',
      'categories[0].signals[1]',
      `Expected a signal that google listens to: ${GOOGLE}; found "google:analytic_storage". It is sent as it is, and has no effect. Did you mean "google:analytics_storage"?`,
    ],
  ],
  [
    'a signal in other letters',
    named(['clarity:analytics_storage']),
    [
      'signal-unknown',
      'categories[0].signals[0]',
      'Expected a signal that clarity listens to: clarity:ad_Storage, clarity:analytics_Storage; found "clarity:analytics_storage". It is sent as it is, and has no effect. Did you mean "clarity:analytics_Storage"?',
    ],
  ],
  [
    'a signal of a misspelt vendor',
    named(['gogle:ad_storage']),
    [
      'config-type',
      'categories[0].signals[0]',
      'Expected a signal like "google:analytics_storage"; found "gogle:ad_storage". Left out. Did you mean "google:ad_storage"?',
    ],
  ],
  ['nothing in patterns with a letter or a digit', storing('_pk_id.*', '_ga*', '*-seen', '*1')],
  ...['*', '**', '_*', '*.*'].map((name): FoundSite => [
    `a stored item that is called ${name}`,
    storing('_pk', name),
    [
      'store-too-wide',
      `${SERVICE}.stores[1].name`,
      `Expected a name with a letter or a digit in it, such as "_pk_id.*"; found "${name}". A refusal of "counter" would delete whatever matches, such as the cookie of a login.`,
    ],
  ]),
  [
    'a misspelt key of a text',
    worded({en: {'banner.titel': 'Hi'}}),
    [
      'text-unknown',
      'texts.en.banner.titel',
      'Expected the key of a text: docs/texts.md has the files with all of them. This text is never shown. Did you mean "banner.title"?',
    ],
  ],
  [
    'words of a category that the site does not have',
    worded({en: {'category.analytic.title': 'Counts'}}),
    [
      'text-unknown',
      'texts.en.category.analytic.title',
      'Expected the key of a text: docs/texts.md has the files with all of them. This text is never shown. Did you mean "category.analytics.title"?',
    ],
  ],
  ['nothing in words of a category that the markup may name', {texts: {en: {'category.maps.title': 'Maps'}}}],
  [
    'a title that texts replace',
    {
      categories: [{id: 'analytics', title: 'Counts', services: [countingService]}],
      texts: {en: {'category.analytics.title': 'Numbers'}},
    },
    [
      'text-unused',
      'categories[0].title',
      'Expected these words in one place. In "en", texts.en has "category.analytics.title", which is shown instead.',
    ],
  ],
  [
    'a purpose of what is necessary',
    {categories: [{id: 'necessary', purpose: 'to work'}]},
    [
      'text-unused',
      'categories[0].purpose',
      'Expected no purpose: no question is asked about "necessary". Its description is shown instead.',
    ],
  ],
  [
    'a text of exceptions on a site that has none',
    worded({en: {'notice.title': 'On already'}}),
    [
      'text-unused',
      'texts.en.notice.title',
      'Expected a text that can be shown. It is about categories that run under a UK exception, and this site has none.',
    ],
  ],
  [
    'nothing in what visitors are told about a change',
    {
      categories: [{id: 'analytics', services: [countingService]}],
      notice: {version: '2', changes: [{from: '1', categories: [], text: 'A change.'}]},
      texts: {cy: {'notice.1': 'Newid.'}},
    },
  ],
  [
    'nothing in a text of exceptions on a site with one',
    {...statistics({}), texts: {en: {'notice.title': 'On already'}}},
  ],
  [
    'the text of a link that is not set',
    worded({en: {'link.rights': 'Your rights'}}),
    [
      'text-unused',
      'texts.en.link.rights',
      'Expected a text that can be shown. It is the text of a link, and links.rights is not set.',
    ],
  ],
  [
    'a text about copies of receipts that are not kept',
    worded({
      en: {'own.outbox': 'On their way.', 'receipt.copy': 'A copy: {organisation} {reference} {duration}.'},
    }),
    [
      'text-unused',
      'texts.en.own.outbox',
      'Expected a text that can be shown. It is about an item that needs receipts.endpoint, which is not set.',
    ],
    [
      'text-unused',
      'texts.en.receipt.copy',
      'Expected a text that can be shown. It is about copies of receipts, and receipts.endpoint is not set.',
    ],
  ],
  [
    'words about an item of the widget that a service declares',
    {...storing('privacy-desk'), texts: {en: {'own.choice': 'Your choice.'}}},
    [
      'text-unused',
      'texts.en.own.choice',
      'Expected a text that can be shown. The service "counter" declares "privacy-desk", and its words are shown instead.',
    ],
  ],
  [
    'a category without words in another language of the site',
    {
      categories: [{...maps, services: [countingService]}],
      texts: {cy: {'category.maps.title': 'Mapiau'}},
    },
    [
      'language-incomplete',
      'texts.cy.category.maps.purpose',
      'Expected the purpose, description of "maps" in "cy". Visitors read that in "en".',
    ],
  ],
  ['nothing in a built-in category in a built-in language', worded({cy: {'banner.title': 'Cwcis'}})],
  [
    'a built-in category in a language that is not built in',
    {...complete, language: 'ga'},
    [
      'language-incomplete',
      'categories[0].title',
      'Expected the title, purpose, description of "analytics" in "ga". Visitors read that in English.',
    ],
  ],
  [
    'a category without words in a language that the site names',
    {categories: [{...maps, services: [countingService]}], languages: ['en', 'cy', 'de-AT']},
    ...['cy', 'de'].map(
      (tag) =>
        [
          'language-incomplete',
          `texts.${tag}.category.maps.title`,
          `Expected the title, purpose, description of "maps" in "${tag}". Visitors read that in "en".`,
        ] as const,
    ),
  ],
  [
    'nothing in links that each have an address in another language',
    worded({cy: {'links.policy': '/cy/preifatrwydd/', 'links.cookies': '/cy/cwcis/'}}),
  ],
  [
    'a link without an address in a language that has another one',
    worded({cy: {'links.policy': '/cy/preifatrwydd/'}}),
    [
      'language-incomplete',
      'texts.cy.links.cookies',
      'Expected an address in "cy" for links.cookies, because texts.cy has others. Visitors are led to the page in "en".',
    ],
  ],
  [
    'an address in the language of the site that another key has too',
    worded({en: {'links.policy': '/policy/', 'links.cookies': '/cookies/'}}),
    ...['policy', 'cookies'].map(
      (page) =>
        [
          'text-unused',
          `links.${page}`,
          `Expected this address in one place. In "en", texts.en has "links.${page}", which is used instead.`,
        ] as const,
    ),
  ],
  [
    'an address that is relative to a page, once',
    {...consent({}), links: {policy: 'privacy.html', cookies: 'example.org/cookies'}},
    [
      'config-type',
      'links.policy',
      'Expected an address like "https://…" or "/…"; found "privacy.html". Left out. Write "/privacy.html", the address from the root of the site on.',
    ],
    [
      'config-type',
      'links.cookies',
      'Expected an address like "https://…" or "/…"; found "example.org/cookies". Left out. Write "https://example.org/cookies".',
    ],
  ],
  [
    'an address in one language that is none',
    worded({cy: {'links.policy': 'cy/privacy', 'links.cookies': '/cy/cwcis/'}}),
    [
      'config-type',
      'texts.cy.links.policy',
      'Expected an address like "https://…" or "/…"; found "cy/privacy". Left out. Write "/cy/privacy", the address from the root of the site on.',
    ],
    [
      'language-incomplete',
      'texts.cy.links.policy',
      'Expected an address in "cy" for links.policy, because texts.cy has others. Visitors are led to the page in "en".',
    ],
  ],
  [
    'a misspelt link in one language',
    worded({cy: {'links.polcy': '/cy/'}}),
    [
      'text-unknown',
      'texts.cy.links.polcy',
      'Expected the key of a text: docs/texts.md has the files with all of them. This text is never shown. Did you mean "links.policy"?',
    ],
  ],
  [
    'nothing in the text of a link that only one language has',
    worded({
      cy: {
        'link.rights': 'Eich hawliau',
        'links.rights': '/cy/hawliau/',
        'links.policy': '/cy/p/',
        'links.cookies': '/cy/c/',
      },
    }),
  ],
  [
    'texts under a tag with a region, which hides built-in ones',
    worded({'de-AT': {'banner.title': 'Hallo'}}),
    [
      'language-incomplete',
      'texts.de-AT',
      'Expected "de", whose texts are built in; found "de-AT". Pages in it show these, and English for the rest.',
    ],
  ],
  [
    'texts for one kind of English',
    worded({'en-GB': {'banner.title': 'Hello'}}),
    [
      'language-incomplete',
      'texts.en-GB',
      'Expected "en", whose texts are built in; found "en-GB". They are shown on pages in this one only.',
    ],
  ],
  ...(
    [
      ['dk', 'da'],
      ['jp', 'ja'],
      ['gb', 'en'],
    ] as const
  ).map(([tag, meant]): FoundSite => [
    `the country ${tag} in the place of a language`,
    worded({[tag]: {'banner.title': 'Hej'}}),
    [
      'language-tag',
      `texts.${tag}`,
      `Expected a language tag like "en" or "cy"; found "${tag}", which is no language. These texts are never shown. Did you mean "${meant}"?`,
    ],
  ]),
  [
    'letters that are no language',
    {language: 'qq'},
    [
      'language-tag',
      'language',
      'Expected a language tag like "en" or "cy"; found "qq", which is no language. Pages in a language without texts are shown in English.',
    ],
  ],
  ['nothing in a rare language', {language: 'gsw-CH'}],
  ['nothing in languages with texts', {...complete, languages: ['CY', 'de']}],
  [
    'a country among the languages that visitors are offered',
    {languages: ['cy', 'dk']},
    [
      'language-tag',
      'languages[1]',
      'Expected a language tag like "en" or "cy"; found "dk", which is no language. Visitors are not offered it. Did you mean "da"?',
    ],
  ],
  [
    'a language without texts among those that visitors are offered',
    {languages: ['cy', 'gd']},
    [
      'language-incomplete',
      'languages[1]',
      'Expected a language with texts; found "gd". Visitors are not offered it until texts.gd has some.',
    ],
  ],
  [
    'automatic blocking without a category',
    {autoBlock: true, categories: [{id: 'necessary'}]},
    [
      'autoblock-categories',
      'autoBlock',
      'Expected at least one category that visitors can consent to. Requests to known vendors are blocked, and on pages whose markup names no category nothing ever allows them.',
    ],
  ],
  ['nothing in automatic blocking with a category', {...complete, autoBlock: true}],
];

describe('privacy-desk check finds', () => {
  for (const [what, site, ...found] of table)
    it(what, () =>
      assert.deepEqual(
        findings(site).map(({code, path, message}) => [code, path, message]),
        found,
      ),
    );
});
