import fc from 'fast-check';

const HOSTILE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', '$schema', ''];

/** An object with a JSON value under a hostile key. `JSON.parse` makes `__proto__` a key of its own. */
export const anyJson = fc
  .jsonValue({maxDepth: 4})
  .chain((value) =>
    fc
      .constantFrom(...HOSTILE_KEYS)
      .map((key): unknown => JSON.parse(`{${JSON.stringify(key)}: ${JSON.stringify(value)}}`)),
  );

/** Values that are wrong in most places. */
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
    ['necessary'],
    'statistics',
    'javascript:alert(1)',
    ' https://example.org',
    '\ud800',
  ),
  anyJson,
);

/** Makes configurations in which one value in `valid + 1` is replaced by a wrong or hostile one. */
function configs(valid: number): fc.Arbitrary<unknown> {
  const mostly = (right: fc.Arbitrary<unknown>, wrong = stray): fc.Arbitrary<unknown> =>
    fc.oneof({weight: valid, arbitrary: right}, {weight: 1, arbitrary: wrong});

  const pick = (right: readonly unknown[], wrong: readonly unknown[]): fc.Arbitrary<unknown> =>
    mostly(fc.constantFrom(...right), fc.oneof(fc.constantFrom(...wrong), stray));

  const object = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> =>
    mostly(fc.record(fields, {requiredKeys: []}));

  const list = (item: fc.Arbitrary<unknown>, maxLength = 2): fc.Arbitrary<unknown> =>
    mostly(fc.array(item, {maxLength}));

  /** An object that nearly always has the key `required`. */
  const entry = (
    required: string,
    value: fc.Arbitrary<unknown>,
    fields: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  ): fc.Arbitrary<unknown> =>
    mostly(
      fc.record({[required]: value, ...fields}, {requiredKeys: [required]}),
      fc.oneof(fc.record(fields, {requiredKeys: []}), stray),
    );

  const text = pick(
    ['', 'Words', '<b>bold</b>', 'x'.repeat(300), '\ud800'],
    ['x'.repeat(301), '😀'.repeat(301)],
  );
  const wrongIds = ['1a', 'a'.repeat(65), '', '__proto__'];
  const id = pick(['analytics', 'media', 'necessary', 'A-1', 'a', 'b', 'c', 'd'], wrongIds);
  const aliasTarget = pick(['analytics', 'media'], ['necessary', ...wrongIds]);
  const address = pick(
    ['/privacy/', 'https://example.org/x?y#z', '?a:b', '//e.org', 'é'],
    ['data:,x', 'java\tscript:x', 'a b'],
  );
  const email = pick(['dpo@example.org'], ['dpo', 'a b@c']);
  const postalAddress = object({postalCode: text, addressCountry: text});
  const term = pick(['google:ad_storage', 'clarity:analytics_Storage'], ['none', ':', 'a:b:c']);
  const duration = pick(['P13M', 'PT30M', 'session', 'P1Y2M3W4DT5H6M7S'], ['P', 'PT', 'P1', '13 months']);
  const country = pick(['GB', 'IE'], ['gb', 'GBR', '']);
  const version = pick(['1', '2026-11-01', 'a_b'], ['a b', 'x'.repeat(33), '']);
  const host = pick(
    ['example.org', 'Stats.Example.org', '127.0.0.1'],
    ['https://example.org', '.org', 'a..b'],
  );

  const storedItem = entry('name', pick(['_pk_id.*', '_ga'], ['', 'x'.repeat(201)]), {
    kind: pick(['cookie', 'localStorage', 'serviceWorker'], ['Cookie']),
    duration,
    purpose: text,
    httpOnly: pick([true, false], ['true', 1]),
  });

  const service = entry('id', id, {
    name: text,
    provider: text,
    purpose: text,
    policyUrl: address,
    hosts: list(host),
    stores: list(storedItem),
    role: pick(['processor', 'controller'], ['both']),
    location: country,
    retention: pick(['P14M'], ['session', 'P']),
    aggregateOnly: mostly(fc.boolean()),
    noAds: mostly(fc.boolean()),
  });

  /** A service that nearly always states everything that a UK exception needs. */
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
    contact: text,
    email,
    address: postalAddress,
    reason: pick(['faults', 'requested-service'], ['because', true]),
    hosts: list(host),
  });

  const exception = object({
    lawfulBasis: pick(['legitimate-interests', 'public-task'], ['consent', 'Art 6(1)(f)']),
    owner: pick(['Data protection officer'], ['', ' ', 7]),
    reviewDate: pick(['2027-11-30'], ['30 November 2027', '2027-13-01']),
    automaticInformation: pick(['none', 'transmission'], ['used', 'unknown']),
  });

  const category = entry('id', id, {
    basis: pick(['consent', 'necessary', 'statistics', 'appearance'], ['optional']),
    title: text,
    purpose: text,
    description: text,
    exception,
    signals: list(term),
    services: list(fc.oneof(service, exemptService)),
    purposes: list(term),
    personalData: list(term),
    sensitive: text,
  });

  const organisation = entry('name', pick(['A charity'], ['', ' ']), {
    email,
    phone: pick(['tel:+44-20-7946-0000', 'tel:+44(0)20;ext=1'], ['020 7946', 'tel:', 'tel:+']),
    url: address,
    address: postalAddress,
  });

  return entry('organisation', organisation, {
    site: text,
    language: pick(['en', 'cy-GB'], ['english language', '']),
    jurisdiction: country,
    notice: object({version, changes: list(entry('from', version, {categories: list(id), text}))}),
    policy: object({
      version,
      url: address,
      sha256: pick(['0'.repeat(64)], ['f'.repeat(63), 'F'.repeat(64)]),
    }),
    links: object({policy: address, cookies: address, rights: address, complaint: address}),
    cookie: object({
      name: pick(['privacy-desk', '__Host-x'], ['a b', 'a;b', '', 'x'.repeat(33)]),
      domain: pick(['example.org', 'Example.org'], ['.example.org', 'https://example.org']),
      days: pick([1, 180, 400], [0, 401, '180', 1.5]),
      endpoint: address,
    }),
    receipts: object({endpoint: address, retention: pick(['P6Y'], ['session', '6 years'])}),
    rights: object({relations: list(entry('id', id, {label: text}))}),
    banner: object({placement: pick(['bar', 'corner', 'flow'], ['top', ''])}),
    autoBlock: pick([true, false], ['true', 1, {}]),
    release: object({timeout: pick([1, 5, 60], [0, 61, '5', 2.5])}),
    movedFrom: object({
      tool: pick(['cookieconsent', 'klaro', 'cookiebot', 'onetrust'], ['Klaro', '', 1]),
      cookie: pick(['cc_cookie'], ['a b', '']),
      consents: pick([true, false], ['true', 1]),
    }),
    categories: list(category, 3),
    aliases: object({C0002: aliasTarget, statistics: aliasTarget}),
    texts: object({cy: object({'banner.title': text, 'links.policy': address})}),
  });
}

/** Any configuration. About one in three is valid. */
export const anyConfig = configs(39);

/** A configuration with many mistakes. */
export const hostileConfig = configs(4);
