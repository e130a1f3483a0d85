import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {parseConfig} from '../../src/config/parse.ts';
import {anyConfig, anyJson} from './any-config.ts';

/** The problems of a configuration given as JSON text, as `code path`. */
const told = (json: string): readonly string[] =>
  parseConfig(JSON.parse(json)).problems.map(({code, path}) => `${code} ${path}`);

const messageOf = (raw: unknown): string => parseConfig(raw).problems[0]?.message ?? '';

const defaults = {
  organisation: {},
  site: 'Website',
  language: 'en',
  jurisdiction: 'GB',
  notice: {version: '1'},
  policy: {},
  links: {},
  cookie: {name: 'privacy-desk', days: 180},
  receipts: {},
  release: {patience: 5},
  banner: {placement: 'bar'},
  safetyNet: false,
  categories: [],
  aliases: {},
  texts: {},
};

describe('parseConfig: defaults', () => {
  for (const raw of [undefined, {}, {cookie: {}, notice: {}, categories: []}, {$schema: './schema.json'}])
    it(`is all defaults, without a problem, of ${JSON.stringify(raw)}`, () =>
      expect(parseConfig(raw)).to.deep.equal({config: defaults, problems: []}));

  for (const raw of [null, 7, 'text', true, []])
    it(`is all defaults, with one problem, of ${JSON.stringify(raw)}`, () => {
      const {config, problems} = parseConfig(raw);
      expect(config).to.deep.equal(defaults);
      expect(problems.map(({code, path}) => [code, path])).to.deep.equal([['config-type', '']]);
    });

  it('fills in a category and a service', () => {
    const {categories} = parseConfig({
      categories: [{id: 'a', services: [{id: 's', stores: [{name: 'n'}]}]}],
    }).config;
    expect(categories).to.deep.equal([
      {
        id: 'a',
        basis: 'consent',
        signals: [],
        services: [{id: 's', name: 's', hosts: [], stores: [{name: 'n', kind: 'cookie'}]}],
        purposes: [],
        personalData: [],
      },
    ]);
  });
});

describe('parseConfig: problems', () => {
  const longName = 'n'.repeat(10_000);
  for (const [why, json, problems] of [
    [
      'a key is unknown',
      '{"colour": "red", "links": {"home": "/"}}',
      ['config-key colour', 'config-key links.home'],
    ],
    ['a key is hostile', '{"__proto__": {"site": "x"}}', ['config-key __proto__']],
    [
      'a key is inherited by every object',
      '{"constructor": 1, "toString": 2}',
      ['config-key constructor', 'config-key toString'],
    ],
    ['a key is very long', JSON.stringify({[longName]: 1}), [`config-key ${longName.slice(0, 60)}`]],
    ['an object is a list', '{"cookie": []}', ['config-type cookie']],
    ['a list is an object', '{"categories": {}}', ['config-type categories']],
    ['the notice version is a number', '{"notice": {"version": 7}}', ['config-type notice.version']],
    [
      'the notice version cannot stand in a cookie',
      '{"notice": {"version": "1;2"}}',
      ['config-type notice.version'],
    ],
    ['the cookie lasts too long', '{"cookie": {"days": 401}}', ['config-type cookie.days']],
    ['the cookie does not last', '{"cookie": {"days": 0}}', ['config-type cookie.days']],
    ['the cookie lasts a fraction', '{"cookie": {"days": 1.5}}', ['config-type cookie.days']],
    ['the cookie has no possible name', '{"cookie": {"name": "a b"}}', ['config-type cookie.name']],
    ['a link runs a script', '{"links": {"policy": "javascript:alert(1)"}}', ['config-type links.policy']],
    [
      'a link hides a script',
      '{"links": {"policy": "java\\tscript:alert(1)"}}',
      ['config-type links.policy'],
    ],
    [
      'a link begins with a space',
      '{"links": {"policy": " javascript:alert(1)"}}',
      ['config-type links.policy'],
    ],
    ['an endpoint is data', '{"receipts": {"endpoint": "data:,x"}}', ['config-type receipts.endpoint']],
    [
      'an address is of another scheme',
      '{"organisation": {"url": "ftp://e.org"}}',
      ['config-type organisation.url'],
    ],
    ['a number is not global', '{"organisation": {"phone": "020 7946"}}', ['config-type organisation.phone']],
    ['an id is missing', '{"categories": [{}]}', ['config-id categories[0].id']],
    ['an id begins with a digit', '{"categories": [{"id": "1a"}]}', ['config-id categories[0].id']],
    ['an id is too long', `{"categories": [{"id": "${'a'.repeat(65)}"}]}`, ['config-id categories[0].id']],
    [
      'an id stands twice',
      '{"categories": [{"id": "a"}, {"id": "a"}]}',
      ['config-duplicate categories[1].id'],
    ],
    ['a category is no object', '{"categories": ["analytics"]}', ['config-type categories[0]']],
    [
      'a basis is unknown',
      '{"categories": [{"id": "a", "basis": "optional"}]}',
      ['config-type categories[0].basis'],
    ],
    [
      'an exception names no service',
      '{"categories": [{"id": "a", "basis": "statistics"}]}',
      ['exemption-conditions categories[0].basis'],
    ],
    [
      'an exception leaves a condition unstated',
      '{"categories": [{"id": "a", "basis": "appearance", "services": [{"id": "s", "purpose": "p", "retention": "P1Y", "noAds": true}]}]}',
      ['exemption-conditions categories[0].basis'],
    ],
    [
      'a service and what it stores are wrong',
      '{"categories": [{"id": "a", "services": [{"id": "s", "stores": [{"kind": "cookie"}, {"name": "n", "duration": "P"}]}]}]}',
      [
        'config-type categories[0].services[0].stores[0].name',
        'config-type categories[0].services[0].stores[1].duration',
      ],
    ],
    ['a title is long', JSON.stringify({site: 'x'.repeat(301)}), ['config-long site']],
    [
      'an alias leads nowhere',
      '{"categories": [{"id": "a"}], "aliases": {"b": "c"}}',
      ['category-unknown aliases.b'],
    ],
    ['an alias is no text', '{"aliases": {"b": 1}}', ['config-type aliases.b']],
    ['a language is no object', '{"texts": {"cy": "x"}}', ['config-type texts.cy']],
  ] as const)
    it(`tells where ${why}`, () => expect(told(json)).to.deep.equal(problems));

  for (const [raw, message] of [
    [{notice: {version: 7}}, 'Expected a version (letters, digits, ".", "_", "-"); found 7. Treated as "1".'],
    [{links: {policy: 'ftp:x'}}, 'Expected an http(s) or relative address; found "ftp:x". Left out.'],
    [{cookie: {days: '9'}}, 'Expected a whole number from 1 to 400; found "9". Treated as 180.'],
    [
      {categories: [{id: 'a', basis: 'optional'}]},
      'Expected one of "consent", "necessary", "statistics", "appearance"; found "optional". Treated as "consent".',
    ],
    [{categories: [{}]}, 'Expected an id (letters, digits, "-"); found nothing. Left out.'],
    [{site: ['y'.repeat(10_000)]}, `Expected a text; found ["${'y'.repeat(57)}…. Treated as "Website".`],
  ] as const)
    it(`says what was expected, found and done: ${message.slice(0, 60)}`, () =>
      expect(messageOf(raw)).to.equal(message));
});

describe('parseConfig: the safe side', () => {
  for (const [basis, id, expected] of [
    [undefined, 'analytics', 'consent'],
    [undefined, 'necessary', 'necessary'],
    ['necessary', 'analytics', 'necessary'],
    ['consent', 'necessary', 'consent'],
    ['because', 'necessary', 'consent'],
    ['statistics', 'analytics', 'consent'],
    ['appearance', 'analytics', 'consent'],
    [['necessary'], 'analytics', 'consent'],
  ] as const)
    it(`reads basis ${basis ? JSON.stringify(basis) : 'unsaid'} of ${id} as ${expected}`, () =>
      expect(parseConfig({categories: [{id, basis}]}).config.categories[0]?.basis).to.equal(expected));

  it('keeps the first of two with one id', () => {
    const {categories} = parseConfig({categories: [{id: 'a'}, {id: 'a', basis: 'necessary'}]}).config;
    expect(categories.map(({basis}) => basis)).to.deep.equal(['consent']);
  });

  it('keeps a long text whole, and HTML as it is', () => {
    const title = '<b>'.repeat(4_000);
    expect(parseConfig({categories: [{id: 'a', title}]}).config.categories[0]?.title).to.equal(title);
  });

  it('lets no name reach a prototype', () => {
    const {config} = parseConfig(
      JSON.parse('{"aliases": {"__proto__": "x"}, "texts": {"__proto__": {"__proto__": "y"}}}'),
    );
    expect(Object.entries(config.aliases)).to.deep.equal([['__proto__', 'x']]);
    expect(config.aliases['constructor']).to.equal(undefined);
    expect(Object.keys(config.texts)).to.deep.equal(['__proto__']);
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });
});

describe('parseConfig: the UK exceptions', () => {
  const stated = {
    id: 's',
    provider: 'A provider',
    purpose: 'Counts visits.',
    role: 'processor',
    retention: 'P13M',
    aggregateOnly: true,
    noAds: true,
    noReplay: true,
    noUserId: true,
  };
  const basisWith = (basis: string, ...services: readonly object[]): string | undefined =>
    parseConfig({categories: [{id: 'a', basis, services}]}).config.categories[0]?.basis;

  it('hold when every service states all that they ask for', () => {
    expect(basisWith('statistics', stated, {...stated, id: 't'})).to.equal('statistics');
    expect(basisWith('appearance', stated)).to.equal('appearance');
  });

  for (const name of Object.keys(stated).filter((key) => key !== 'id'))
    for (const [how, value] of [
      ['is missing', undefined],
      ['is the text "true"', 'true'],
      ['is false', false],
    ] as const)
      it(`turn into consent when ${name} ${how} of one service, unless that is a text it may be`, () => {
        const isWords = ['provider', 'purpose'].includes(name) && value === 'true';
        const service = {...stated, id: 't', [name]: value};
        expect(basisWith('statistics', stated, service)).to.equal(isWords ? 'statistics' : 'consent');
      });

  it('are told what is missing, where, and what was done', () => {
    const services = [{...stated, noAds: false, noReplay: undefined}];
    const message = messageOf({categories: [{id: 'a', basis: 'statistics', services}]});
    expect(message).to.equal(
      'Expected for "statistics": services[0].noAds, services[0].noReplay. Treated as "consent".',
    );
  });
});

describe('parseConfig: whatever it is given', () => {
  const loop: Record<string, unknown> = {};
  loop['site'] = loop;
  for (const [what, raw] of [
    [
      'a getter that throws',
      Object.defineProperty({}, 'site', {enumerable: true, get: (): unknown => JSON.parse('')}),
    ],
    ['an object without a prototype', Object.assign(Object.create(null) as object, {site: 1})],
    ['a loop', loop],
    ['a symbol', Symbol('x')],
    ['a function', {site: () => 1}],
    ['a big integer', {site: 10n}],
    [
      'a revoked proxy',
      ((): unknown => {
        const {proxy, revoke} = Proxy.revocable({}, {});
        revoke();
        return proxy;
      })(),
    ],
    ['a lone surrogate', {site: '\ud800', links: {policy: '\udfff'}, categories: [{id: '\ud800'}]}],
    ['a huge list', {categories: Array.from({length: 100_000}, () => 7)}],
    [
      'a very long text everywhere',
      JSON.parse(
        JSON.stringify(defaults, (_, value: unknown) =>
          typeof value === 'string' ? 'P1'.repeat(5_000) : value,
        ),
      ),
    ],
  ] as const)
    it(`reads ${what} without throwing, and gives a whole configuration`, () =>
      expect(parseConfig(raw).config).to.have.all.keys(Object.keys(defaults)));

  it('never throws, and says every problem in full', () =>
    fc.assert(
      fc.property(fc.oneof(anyConfig, anyJson, fc.anything({withNullPrototype: true})), (raw) => {
        const {config, problems} = parseConfig(raw);
        expect(config).to.have.all.keys(Object.keys(defaults));
        for (const {message, path} of problems) {
          expect(message.length).to.be.within(10, 400);
          expect(path.length).to.be.below(300);
        }
      }),
      {numRuns: 1_000},
    ));

  it('has nothing to add when it reads what it gave', () =>
    fc.assert(
      fc.property(anyConfig, (raw) => {
        const {config} = parseConfig(raw);
        const again = parseConfig(config);
        expect(again.problems.filter(({code}) => code !== 'config-long')).to.deep.equal([]);
        expect(again.config).to.deep.equal(config);
      }),
      {numRuns: 1_000},
    ));
});
