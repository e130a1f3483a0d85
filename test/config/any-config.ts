import fc from 'fast-check';

const HOSTILE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', '$schema', ''];

/** Any JSON value under a hostile key; through JSON, so that `__proto__` is a key of its own. */
export const anyJson = fc
  .jsonValue({maxDepth: 4})
  .chain((value) =>
    fc
      .constantFrom(...HOSTILE_KEYS)
      .map((key): unknown => JSON.parse(`{${JSON.stringify(key)}: ${JSON.stringify(value)}}`)),
  );

/** Values that may stand anywhere: right in one place, wrong in the next. */
const stray = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    1,
    401,
    1.5,
    -1,
    1e308,
    '',
    [],
    {},
    [[]],
    ['a'],
    'x'.repeat(10_000),
  ),
  fc.constantFrom<unknown>(
    'necessary',
    'statistics',
    'javascript:alert(1)',
    ' https://example.org',
    '\ud800',
  ),
  anyJson,
);

/** Now and then something else: one in 40, so that about one configuration in three is sound. */
const mostly = (right: fc.Arbitrary<unknown>, wrong = stray): fc.Arbitrary<unknown> =>
  fc.oneof({weight: 39, arbitrary: right}, {weight: 1, arbitrary: wrong});

const pick = (right: readonly unknown[], wrong: readonly unknown[]): fc.Arbitrary<unknown> =>
  mostly(fc.constantFrom(...right), fc.oneof(fc.constantFrom(...wrong), stray));

const some = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> =>
  mostly(fc.record(fields, {requiredKeys: []}));

const several = (of: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => mostly(fc.array(of, {maxLength: 2}));

/** Like `some`, with one field that is nearly always there. */
const entry = (
  key: string,
  value: fc.Arbitrary<unknown>,
  fields: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<unknown> =>
  fc.oneof(
    {weight: 39, arbitrary: fc.record({[key]: value, ...fields}, {requiredKeys: [key]})},
    {weight: 1, arbitrary: fc.oneof(fc.record(fields, {requiredKeys: []}), stray)},
  );

const words = pick(
  ['', 'Words', '<b>bold</b>', 'x'.repeat(300), '\ud800'],
  ['x'.repeat(301), '😀'.repeat(301)],
);
const wrongIds = ['1a', 'a'.repeat(65), '', '__proto__'];
const id = pick(['analytics', 'media', 'necessary', 'A-1', 'a', 'b', 'c', 'd'], wrongIds);
const target = pick(['analytics', 'media'], wrongIds);
const address = pick(
  ['/privacy/', 'https://example.org/x?y#z', '?a:b', '//e.org', 'é'],
  ['data:,x', 'java\tscript:x', 'a b'],
);
const term = pick(['google:ad_storage', 'clarity:analytics_Storage'], ['none', ':', 'a:b:c']);
const duration = pick(['P13M', 'PT30M', 'session', 'P1Y2M3W4DT5H6M7S'], ['P', 'PT', 'P1', '13 months']);
const country = pick(['GB', 'IE'], ['gb', 'GBR', '']);
const version = pick(['1', '2026-11-01', 'a_b'], ['a b', 'x'.repeat(33), '']);

const store = entry('name', pick(['_pk_id.*', '_ga'], ['', 'x'.repeat(201)]), {
  kind: pick(['cookie', 'localStorage', 'serviceWorker'], ['Cookie']),
  duration,
  purpose: words,
  httpOnly: pick([true, false], ['true', 1]),
});

const service = entry('id', id, {
  name: words,
  provider: words,
  purpose: words,
  policyUrl: address,
  hosts: several(pick(['example.org', '127.0.0.1'], ['https://example.org', '.org', 'a..b'])),
  stores: several(store),
  role: pick(['processor', 'controller'], ['both']),
  location: country,
  retention: pick(['P14M'], ['session', 'P']),
  aggregateOnly: mostly(fc.boolean()),
  noAds: mostly(fc.boolean()),
});

/** A service of which nearly always all is stated that the UK exceptions ask for. */
const exemptService = fc.record({
  id,
  provider: pick(['A provider'], ['', ' ']),
  purpose: pick(['Counts visits.'], ['']),
  role: pick(['processor'], ['controller']),
  retention: pick(['P14M'], ['session', 'P']),
  aggregateOnly: pick([true], [false, 'true', 1]),
  noAds: pick([true], [false, 'true', 1]),
  noReplay: pick([true], [false, 'true', 1]),
  noUserId: pick([true], [false, 'true', 1]),
});

const category = entry('id', id, {
  basis: pick(['consent', 'necessary', 'statistics', 'appearance'], ['optional']),
  title: words,
  description: words,
  signals: several(term),
  services: several(fc.oneof(service, exemptService)),
  purposes: several(term),
  personalData: several(term),
});

/** Anything that may stand where a configuration is expected: from sound to hostile. */
export const anyConfig: fc.Arbitrary<unknown> = some({
  organisation: some({
    name: words,
    email: pick(['dpo@example.org'], ['dpo', 'a b@c']),
    phone: pick(['tel:+44-20-7946-0000', 'tel:+44(0)20;ext=1'], ['020 7946', 'tel:', 'tel:+']),
    url: address,
    address: some({postalCode: words, addressCountry: words}),
  }),
  site: words,
  language: pick(['en', 'cy-GB'], ['english language', '']),
  jurisdiction: country,
  notice: some({version}),
  policy: some({version, url: address, sha256: pick(['0'.repeat(64)], ['f'.repeat(63), 'F'.repeat(64)])}),
  links: some({policy: address, cookies: address, rights: address, complaint: address}),
  cookie: some({
    name: pick(['privacy-desk', '__Host-x'], ['a b', 'a;b', '', 'x'.repeat(33)]),
    domain: pick(['example.org'], ['.example.org', 'https://example.org']),
    days: pick([1, 180, 400], [0, 401, '180', 1.5]),
  }),
  receipts: some({endpoint: address}),
  banner: some({placement: pick(['bar', 'corner', 'flow'], ['top', ''])}),
  release: some({patience: pick([1, 5, 60], [0, 61, '5', 2.5])}),
  categories: several(category),
  aliases: some({C0002: target, statistics: target}),
  texts: some({cy: some({'banner.title': words})}),
});
