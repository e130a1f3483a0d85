import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {countingService} from '../config/declared-exceptions.ts';
import {assertRefused, check, necessary, type RefusedSite, SCHEDULE, SERVICE} from './check-site.ts';

const decided = {exception: {owner: 'Data protection officer', reviewDate: '2027-11-30'}};

/** A service of a known vendor, with everything that has to be stated. */
const stated = (service: object): object =>
  necessary({justification: 'The visitor cannot do without it.', ...service}, decided);

/** A service with a justification. Only the service of a known vendor needs an owner and a review date too. */
const justified = (service: object): object =>
  necessary({justification: 'The visitor cannot do without it.', ...service});

/** A category that asks for consent. */
const asking = {id: 'analytics', services: [countingService]};

describe('privacy-desk check accepts as strictly necessary', () => {
  for (const [what, site] of [
    ['a login', necessary({id: 'login', stores: [{name: 'session', duration: 'session'}]})],
    [
      'a login that lasts',
      justified({id: 'login', reason: 'authentication', stores: [{name: 'user_id', duration: 'P30D'}]}),
    ],
    [
      'a basket',
      justified({id: 'basket', reason: 'selections', stores: [{name: 'basket', duration: 'P7D'}]}),
    ],
    [
      'a visitor’s id for one visit',
      necessary({id: 'chat', stores: [{name: 'visitor_id', duration: 'PT24H'}]}),
    ],
    [
      'the cookie of another consent tool',
      justified({
        id: 'consent',
        reason: 'selections',
        stores: [{name: 'CookieConsent', duration: 'P1Y'}],
      }),
    ],
    [
      'load balancing',
      justified({id: 'balancing', reason: 'faults', stores: [{name: 'AWSALB', duration: 'P7D'}]}),
    ],
    [
      'what the widget itself stores',
      necessary({
        id: 'choices',
        stores: [{name: 'privacy-desk', duration: 'P180D'}, {name: 'privacy-desk-receipts'}],
      }),
    ],
    ['what stays for a visit', necessary({id: 'form', stores: [{name: 'draft', kind: 'sessionStorage'}]})],
    [
      'an unknown service with a host',
      justified({id: 'booking', reason: 'requested-service', hosts: ['booking.example']}),
    ],
    [
      'an alias to a category that asks for consent',
      {
        categories: [{id: 'necessary'}, asking],
        aliases: {statistics: 'analytics', C0002: 'analytics:counter'},
      },
    ],
    [
      'a payment with Stripe',
      stated({
        id: 'stripe',
        name: 'Stripe',
        provider: 'Stripe Payments Europe Limited',
        reason: 'requested-service',
        hosts: ['js.stripe.com', 'm.stripe.network'],
        stores: [
          {name: '__stripe_mid', duration: 'P1Y'},
          {name: '__stripe_sid', duration: 'PT30M'},
        ],
      }),
    ],
    ['a payment with PayPal', stated({id: 'paypal', reason: 'requested-service', hosts: ['www.paypal.com']})],
    [
      'Cloudflare Turnstile',
      stated({
        id: 'turnstile',
        name: 'Cloudflare Turnstile',
        provider: 'Cloudflare, Inc.',
        role: 'processor',
        reason: 'security',
        hosts: ['challenges.cloudflare.com'],
        stores: [{name: 'cf_clearance', duration: 'P1Y'}],
      }),
    ],
    [
      'Google reCAPTCHA',
      stated({
        id: 'recaptcha',
        reason: 'fraud',
        hosts: ['www.google.com', 'www.gstatic.com', 'www.recaptcha.net'],
        stores: [{name: '_GRECAPTCHA', duration: 'P6M'}],
      }),
    ],
    ['fault reports with Sentry', stated({id: 'errors', reason: 'faults', hosts: ['o1.ingest.sentry.io']})],
    [
      'storage for security and functions',
      {categories: [{id: 'necessary', signals: ['google:security_storage', 'google:functionality_storage']}]},
    ],
    ['a category that is not built in', {categories: [{id: 'safety', basis: 'necessary'}]}],
  ] as const)
    it(what, () => assert.deepEqual(check(site), []));
});

const GOOGLE_ANALYTICS = 'Google Analytics, a known vendor of statistics';

const refused: readonly RefusedSite[] = [
  ...(
    [
      ['by its host', {id: 'counter', hosts: ['www.google-analytics.com']}, GOOGLE_ANALYTICS],
      ['by its name', {id: 'counter', name: 'Google Analytics 4'}, GOOGLE_ANALYTICS],
      ['by its id', {id: 'ga4'}, GOOGLE_ANALYTICS],
      ['by its provider', {id: 'heatmaps', provider: 'Hotjar Ltd'}, 'Hotjar'],
      ['that manages tags', {id: 'tags', hosts: ['googletagmanager.com']}, 'Google Tag Manager'],
      [
        'of advertising',
        {id: 'pixel', hosts: ['connect.facebook.net']},
        'Facebook, a known vendor of advertising',
      ],
      ['of advertising, by its name', {id: 'meta-pixel'}, 'Facebook'],
      ['of marketing', {id: 'forms', hosts: ['js.hs-scripts.com']}, 'Hubspot, a known vendor of marketing'],
      ['of films', {id: 'film', hosts: ['www.youtube-nocookie.com']}, 'YouTube, a known vendor of media'],
      ['that is rare, by its host', {id: 'counter', hosts: ['cdn.sessioncam.com']}, 'SessionCam'],
    ] as const
  ).flatMap(([how, service, name]): readonly RefusedSite[] => {
    const parts = [name, 'Ask for consent', 'Paragraph 4', SCHEDULE];
    return [
      [`a known vendor ${how}`, necessary(service), 'necessary-refused', SERVICE, parts],
      ...['requested-service', 'selections', 'security', 'fraud', 'faults', 'authentication'].map(
        (reason): RefusedSite => [
          `a known vendor ${how}, with everything stated and the reason ${reason}`,
          stated({...service, reason}),
          'necessary-refused',
          SERVICE,
          parts,
        ],
      ),
    ];
  }),
  ...(
    [
      ['a reason', stated({id: 'stripe'}), `${SERVICE}.reason`],
      ['a justification', necessary({id: 'stripe', reason: 'fraud'}, decided), `${SERVICE}.justification`],
      [
        'a justification that says nothing',
        stated({id: 'stripe', reason: 'fraud', justification: ' '}),
        `${SERVICE}.justification`,
      ],
      [
        'an owner',
        necessary(
          {id: 'stripe', reason: 'fraud', justification: 'Takes the payment.'},
          {exception: {reviewDate: '2027-11-30'}},
        ),
        'categories[0].exception.owner',
      ],
      [
        'a review date',
        necessary(
          {id: 'stripe', reason: 'fraud', justification: 'Takes the payment.'},
          {exception: {owner: 'Data protection officer'}},
        ),
        'categories[0].exception.reviewDate',
      ],
    ] as const
  ).map(([what, site, path]): RefusedSite => [
    `Stripe without ${what}`,
    site,
    'necessary-refused',
    path,
    ['Stripe, a known vendor', 'Paragraph 4', SCHEDULE],
  ]),
  [
    'a controller',
    necessary({id: 'own-pixel', role: 'controller', reason: 'requested-service'}),
    'necessary-refused',
    `${SERVICE}.role`,
    ['purposes of its own', SCHEDULE],
  ],
  ...(
    [
      ['_ga', 'P2Y', 'security', 'Google Analytics'],
      ['_g*', 'P2Y', 'security', 'Google Analytics'],
      ['_fbp', 'session', 'fraud', 'Facebook'],
      ['_pk_id.*', 'P13M', 'authentication', 'Matomo'],
      ['visitor_id', 'P2Y', 'selections', 'more than a day'],
      ['visitor_id', undefined, 'faults', 'more than a day'],
      ['unique_visitor', 'P2D', 'faults', 'more than a day'],
      ['visitor_id', 'PT25H', 'requested-service', 'more than a day'],
      ['visitorId', 'P2D', 'selections', 'more than a day'],
      ['deviceUUID', 'P1M', 'faults', 'more than a day'],
    ] as const
  ).map(([name, duration, reason, part]): RefusedSite => [
    `${name} for ${duration ?? 'an unknown time'} and the reason ${reason}`,
    justified({id: 'own-pixel', reason, stores: [{name: 'page'}, {name, duration}]}),
    'necessary-refused',
    `${SERVICE}.stores[1]`,
    [`"${name}"`, part, SCHEDULE],
  ]),
  ...[
    'google:ad_storage',
    'google:analytics_storage',
    'google:personalization_storage',
    'uet:ad_storage',
    'meta:consent',
    'clarity:ad_Storage',
    'clarity:analytics_Storage',
    'matomo:consent',
    'matomo:cookies',
  ].map((signal): RefusedSite => [
    `the signal ${signal}`,
    {categories: [{id: 'necessary', signals: ['google:security_storage', signal]}]},
    'necessary-refused',
    'categories[0].signals[1]',
    [`"${signal}"`, 'Paragraph 4', SCHEDULE],
  ]),
  ...['functional', 'analytics', 'marketing', 'media'].map((id): RefusedSite => [
    `the built-in category ${id}`,
    {categories: [{id, basis: 'necessary'}]},
    'necessary-refused',
    'categories[0].basis',
    [`"${id}"`, 'Paragraph 4', SCHEDULE],
  ]),
  ...(
    [
      [{hosts: ['t.profiler.example']}, 't.profiler.example'],
      [{stores: [{name: 'prof', duration: 'P2Y'}]}, '"prof"'],
      [{stores: [{name: 'prof'}]}, '"prof"'],
      [{stores: [{name: 'prof', duration: 'PT25H'}]}, '"prof"'],
    ] as const
  ).flatMap(([service, part]): readonly RefusedSite[] => [
    [
      `an unknown service without a reason that has ${JSON.stringify(service)}`,
      justified({id: 'profile', ...service}),
      'necessary-refused',
      `${SERVICE}.reason`,
      [part, 'which reason', SCHEDULE],
    ],
    [
      `an unknown service with a dash as justification that has ${JSON.stringify(service)}`,
      necessary({id: 'profile', reason: 'security', justification: '-', ...service}),
      'necessary-refused',
      `${SERVICE}.justification`,
      [part, 'in a sentence', SCHEDULE],
    ],
  ]),
  ...(
    [
      ['marketing', 'necessary', {id: 'necessary'}],
      ['C0004', 'safety', {id: 'safety', basis: 'necessary'}],
      ['C0004', 'safety:login', {id: 'safety', basis: 'necessary', services: [{id: 'login'}]}],
    ] as const
  ).map(([name, target, category]): RefusedSite => [
    `the alias ${name} of ${target}`,
    {categories: [category, asking], aliases: {[name]: target}},
    'necessary-refused',
    `aliases.${name}`,
    [`"${name}"`, 'Paragraph 4', SCHEDULE],
  ]),
];

describe('privacy-desk check refuses as strictly necessary', () => {
  for (const site of refused) it(site[0], () => assertRefused(site));
});
