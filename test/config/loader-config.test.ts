import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {type LoaderConfig, loaderConfigOf, readLoaderConfig} from '../../src/config/loader-config.ts';
import {parseConfig} from '../../src/config/parse.ts';
import type {SiteConfig} from '../../src/config/types.ts';
import {anyConfig, anyJson, hostileConfig} from './any-config.ts';

const anyInput = fc.oneof(anyConfig, hostileConfig, anyJson, fc.jsonValue());

/** What the loader has to know of a checked configuration. */
function expectedOf({notice, cookie, categories, aliases, release, receipts}: SiteConfig): LoaderConfig {
  return {
    noticeVersion: notice.version,
    noticeChanges: notice.changes,
    cookieName: cookie.name,
    cookieDomain: cookie.domain,
    cookieEndpoint: cookie.endpoint,
    days: cookie.days,
    categories: new Map(categories.map(({id, basis, signals}) => [id, {id, basis, signals}])),
    aliases,
    scriptTimeout: release.timeout * 1000,
    receiptEndpoint: receipts.endpoint,
  };
}

describe('readLoaderConfig', () => {
  it('reads the same as parseConfig from every valid configuration', () => {
    let valid = 0;
    fc.assert(
      fc.property(anyConfig, (raw) => {
        const {config, problems} = parseConfig(raw);
        if (problems.length > 0) return;
        valid += 1;
        expect(readLoaderConfig(raw)).to.deep.equal(expectedOf(config));
      }),
      {numRuns: 5_000},
    );
    expect(valid).to.be.above(100);
  });

  it('reads the same single values as parseConfig from any input', () =>
    fc.assert(
      fc.property(anyInput, (raw) => {
        const {categories, aliases} = expectedOf(parseConfig(raw).config);
        const single = (read: LoaderConfig): LoaderConfig => ({...read, categories, aliases});
        expect(single(readLoaderConfig(raw))).to.deep.equal(expectedOf(parseConfig(raw).config));
      }),
      {numRuns: 3_000},
    ));

  it('reads the same categories as parseConfig from any input, and none with fewer restrictions', () =>
    fc.assert(
      fc.property(anyInput, (raw) => {
        const {categories} = readLoaderConfig(raw);
        const {config} = parseConfig(raw);
        expect([...categories.keys()]).to.deep.equal(config.categories.map(({id}) => id));
        // The loader also looks at services that `parseConfig` leaves out. They can only turn an exception into consent.
        for (const {id, basis} of config.categories)
          expect(categories.get(id)?.basis).to.be.oneOf(basis === 'necessary' ? [basis] : [basis, 'consent']);
      }),
      {numRuns: 3_000},
    ));

  it('has every alias of parseConfig for any input, and others only of unknown categories', () =>
    fc.assert(
      fc.property(anyInput, (raw) => {
        const {aliases} = readLoaderConfig(raw);
        const {config} = parseConfig(raw);
        const keys = config.categories.flatMap(({id, services}) => [
          id,
          ...services.map((service) => `${id}:${service.id}`),
        ]);
        for (const [name, key] of Object.entries(aliases))
          if (config.aliases[name] !== key) expect(keys).not.to.contain(key);
        expect(aliases).to.contain(config.aliases);
      }),
      {numRuns: 3_000},
    ));

  it('reads nothing as necessary that the input does not call necessary', () =>
    fc.assert(
      fc.property(anyInput, (raw) => {
        for (const {id, basis} of readLoaderConfig(raw).categories.values())
          if (basis === 'necessary')
            expect(JSON.stringify(raw)).to.match(/"basis":"necessary"|"id":"necessary"/, id);
      }),
      {numRuns: 1_000},
    ));

  it('reads back what loaderConfigOf writes', () =>
    fc.assert(
      fc.property(anyConfig, (raw) => {
        const {config} = parseConfig(raw);
        const written: unknown = JSON.parse(JSON.stringify(loaderConfigOf(config)));
        expect(readLoaderConfig(written)).to.deep.equal(expectedOf(config));
      }),
      {numRuns: 2_000},
    ));

  for (const raw of [
    undefined,
    null,
    7,
    'text',
    [],
    [[]],
    true,
    {release: 'soon', cookie: [], categories: {}},
  ])
    it(`gives the defaults for ${JSON.stringify(raw)}`, () =>
      expect(readLoaderConfig(raw)).to.deep.equal(expectedOf(parseConfig(undefined).config)));

  for (const [timeout, milliseconds] of [
    [2, 2000],
    [60, 60_000],
    [undefined, 5000],
    ['2', 5000],
    [0, 5000],
    [2.5, 5000],
    [61, 5000],
    [Infinity, 5000],
  ] as const)
    it(`reads a script timeout of ${milliseconds} ms from ${String(timeout)} seconds`, () =>
      expect(readLoaderConfig({release: {timeout}}).scriptTimeout).to.equal(milliseconds));

  it('has no alias that every object inherits', () =>
    expect(readLoaderConfig({aliases: {a: 'b'}}).aliases['constructor']).to.equal(undefined));
});
