import {expect} from '@open-wc/testing';
import {parseConfig} from '../../src/config/parse.ts';
import {declaredStatistics} from './declared-exceptions.ts';
import {defaults} from './defaults.ts';

/** The problems of a configuration given as JSON text, as `code path`, except that none of them says who asks. */
const problemsOf = (json: string): readonly string[] =>
  parseConfig(JSON.parse(json))
    .problems.filter(({code}) => code !== 'organisation-missing')
    .map(({code, path}) => `${code} ${path}`);

describe('parseConfig: defaults', () => {
  for (const raw of [undefined, {}, {cookie: {}, notice: {}, categories: []}, {$schema: './schema.json'}])
    it(`gives the defaults for ${JSON.stringify(raw)}, and reports only that nothing says who asks`, () => {
      const {config, problems} = parseConfig(raw);
      expect(config).to.deep.equal(defaults);
      expect(problems.map(({code, path}) => [code, path])).to.deep.equal([
        ['organisation-missing', 'organisation.name'],
      ]);
    });

  for (const raw of [null, 7, 'text', true, []])
    it(`gives the defaults and one problem for ${JSON.stringify(raw)}`, () => {
      const {config, problems} = parseConfig(raw);
      expect(config).to.deep.equal(defaults);
      expect(problems.map(({code, path}) => [code, path])).to.deep.equal([
        ['config-type', ''],
        ['organisation-missing', 'organisation.name'],
      ]);
    });

  it('completes a category, a service and a stored item', () => {
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
  const longKey = 'n'.repeat(10_000);
  for (const [mistake, json, problems] of [
    [
      'an unknown key',
      '{"colour": "red", "links": {"home": "/"}}',
      ['config-key colour', 'config-key links.home'],
    ],
    ['the key __proto__', '{"__proto__": {"site": "x"}}', ['config-key __proto__']],
    [
      'keys that every object inherits',
      '{"constructor": 1, "toString": 2}',
      ['config-key constructor', 'config-key toString'],
    ],
    ['a very long key', JSON.stringify({[longKey]: 1}), [`config-key ${longKey.slice(0, 60)}`]],
    ['a list instead of an object', '{"cookie": []}', ['config-type cookie']],
    ['an object instead of a list', '{"categories": {}}', ['config-type categories']],
    ['a number as notice version', '{"notice": {"version": 7}}', ['config-type notice.version']],
    ['a notice version with a semicolon', '{"notice": {"version": "1;2"}}', ['config-type notice.version']],
    ['a cookie of 401 days', '{"cookie": {"days": 401}}', ['config-type cookie.days']],
    ['a cookie of 0 days', '{"cookie": {"days": 0}}', ['config-type cookie.days']],
    ['a cookie of 1.5 days', '{"cookie": {"days": 1.5}}', ['config-type cookie.days']],
    ['a cookie name with a space', '{"cookie": {"name": "a b"}}', ['config-type cookie.name']],
    ['a script timeout of 61 seconds', '{"release": {"timeout": 61}}', ['config-type release.timeout']],
    ['a text instead of true', '{"autoBlock": "true"}', ['config-type autoBlock']],
    ['a javascript: link', '{"links": {"policy": "javascript:alert(1)"}}', ['config-type links.policy']],
    [
      'a javascript: link with a tab in it',
      '{"links": {"policy": "java\\tscript:alert(1)"}}',
      ['config-type links.policy'],
    ],
    [
      'a javascript: link after a space',
      '{"links": {"policy": " javascript:alert(1)"}}',
      ['config-type links.policy'],
    ],
    ['a data: endpoint', '{"receipts": {"endpoint": "data:,x"}}', ['config-type receipts.endpoint']],
    ['an ftp: address', '{"organisation": {"url": "ftp://e.org"}}', ['config-type organisation.url']],
    ['an address without a scheme', '{"organisation": {"url": "e.org"}}', ['config-type organisation.url']],
    ['the name of a language instead of its tag', '{"language": "english"}', ['config-type language']],
    ['a local telephone number', '{"organisation": {"phone": "020"}}', ['config-type organisation.phone']],
    ['a category without an id', '{"categories": [{}]}', ['config-id categories[0].id']],
    ['an id that begins with a digit', '{"categories": [{"id": "1a"}]}', ['config-id categories[0].id']],
    [
      'an id of 65 characters',
      `{"categories": [{"id": "${'a'.repeat(65)}"}]}`,
      ['config-id categories[0].id'],
    ],
    ['a duplicate id', '{"categories": [{"id": "a"}, {"id": "a"}]}', ['config-duplicate categories[1].id']],
    ['a text as category', '{"categories": ["analytics"]}', ['config-type categories[0]']],
    [
      'an unknown basis',
      '{"categories": [{"id": "a", "basis": "optional"}]}',
      ['config-type categories[0].basis'],
    ],
    [
      'an exception without a service',
      '{"categories": [{"id": "a", "basis": "statistics"}]}',
      ['exception-conditions categories[0].basis'],
    ],
    [
      'mistakes in a service and in its stored items',
      '{"categories": [{"id": "a", "services": [{"id": "s", "stores": [{"kind": "cookie"}, {"name": "n", "duration": "P"}]}]}]}',
      [
        'config-type categories[0].services[0].stores[0].name',
        'config-type categories[0].services[0].stores[1].duration',
      ],
    ],
    [
      'an exception under the law of another country',
      JSON.stringify({jurisdiction: 'FR', categories: [declaredStatistics]}),
      ['exception-conditions categories[0].basis'],
    ],
    [
      'an endpoint for the cookie that is no address',
      '{"cookie": {"endpoint": "data:,x"}}',
      ['config-type cookie.endpoint'],
    ],
    [
      'a retention of receipts in words',
      '{"receipts": {"retention": "6 years"}}',
      ['config-type receipts.retention'],
    ],
    [
      'consent as the lawful basis of an exception',
      '{"categories": [{"id": "a", "exception": {"lawfulBasis": "consent"}}]}',
      ['config-type categories[0].exception.lawfulBasis'],
    ],
    ['a text of 301 characters', JSON.stringify({site: 'x'.repeat(301)}), ['config-long site']],
    [
      'an alias of an unknown category',
      '{"categories": [{"id": "a"}], "aliases": {"b": "c"}}',
      ['category-unknown aliases.b'],
    ],
    ['a number as alias', '{"aliases": {"b": 1}}', ['config-type aliases.b']],
    ['a text as language', '{"texts": {"cy": "x"}}', ['config-type texts.cy']],
  ] as const)
    it(`reports ${mistake}, with its path`, () => expect(problemsOf(json)).to.deep.equal(problems));

  for (const [raw, message] of [
    [{notice: {version: 7}}, 'Expected a version (letters, digits, ".", "_", "-"); found 7. Treated as "1".'],
    [{links: {policy: 'ftp:x'}}, 'Expected an address like "https://…" or "/…"; found "ftp:x". Left out.'],
    [{cookie: {days: '9'}}, 'Expected a whole number from 1 to 400; found "9". Treated as 180.'],
    [
      {categories: [{id: 'a', basis: 'optional'}]},
      'Expected one of "consent", "necessary", "statistics", "appearance"; found "optional". Treated as "consent".',
    ],
    [{categories: [{}]}, 'Expected an id (letters, digits, "-"); found nothing. Left out.'],
    [{site: ['y'.repeat(10_000)]}, `Expected a text; found ["${'y'.repeat(57)}…. Treated as "Website".`],
  ] as const)
    it(`reports "${message.slice(0, 60)}…"`, () =>
      expect(parseConfig(raw).problems[0]?.message).to.equal(message));
});

describe('parseConfig: who asks', () => {
  for (const [name, isReported] of [
    ['A charity', false],
    [undefined, true],
    ['', true],
    [' ', true],
  ] as const)
    it(`${isReported ? 'reports' : 'accepts'} the name ${JSON.stringify(name)}`, () =>
      expect(parseConfig({organisation: {name}}).problems.map(({code}) => code)).to.deep.equal(
        isReported ? ['organisation-missing'] : [],
      ));
});

describe('parseConfig: values', () => {
  it('keeps the first of two categories with the same id', () => {
    const {categories} = parseConfig({categories: [{id: 'a'}, {id: 'a', basis: 'necessary'}]}).config;
    expect(categories.map(({basis}) => basis)).to.deep.equal(['consent']);
  });

  it('keeps a long text whole, and HTML unchanged', () => {
    const title = '<b>'.repeat(4_000);
    expect(parseConfig({categories: [{id: 'a', title}]}).config.categories[0]?.title).to.equal(title);
  });

  it('changes no prototype', () => {
    const {config} = parseConfig(
      JSON.parse('{"aliases": {"__proto__": "x"}, "texts": {"__proto__": {"__proto__": "y"}}}'),
    );
    expect(Object.entries(config.aliases)).to.deep.equal([['__proto__', 'x']]);
    expect(config.aliases['constructor']).to.equal(undefined);
    expect(Object.keys(config.texts)).to.deep.equal(['__proto__']);
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });
});
