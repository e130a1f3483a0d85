import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {readBannerConfig} from '../../src/config/banner-config.ts';
import {readLoaderConfig} from '../../src/config/loader-config.ts';
import {parseConfig} from '../../src/config/parse.ts';
import {LINKED_PAGES} from '../../src/config/text-keys.ts';
import type {Category, SiteConfig} from '../../src/config/types.ts';
import {anyConfig, anyJson, hostileConfig} from './any-config.ts';

const anyInput = fc.oneof(anyConfig, hostileConfig, anyJson, fc.jsonValue());

/** The part of a configuration that the banner shows. */
function shownPart(config: SiteConfig | undefined): object | undefined {
  if (!config) return undefined;
  const {organisation, language, languages, links, banner, texts, cookie, notice} = config;
  return {
    name: organisation.name,
    language,
    languages,
    // Other keys may stay: nothing reads them.
    links: LINKED_PAGES.map((page) => links[page]),
    banner,
    texts: Object.fromEntries(Object.entries(texts).map(([tag, own]) => [tag, {...own}])),
    cookie: {name: cookie.name, days: cookie.days},
    notice,
    categories: config.categories.map(shownCategory),
  };
}

function shownCategory({id, title, purpose, description, services}: Category): object {
  const named = services.map((one) => [one.id, one.name, one.provider, one.role === 'controller']);
  return {id, title, purpose, description, named};
}

describe('readBannerConfig', () => {
  it('reads the same as parseConfig from any input', () => {
    let read = 0;
    fc.assert(
      fc.property(anyInput, (raw) => {
        const config = readBannerConfig(raw, readLoaderConfig(raw));
        if (!config) return;
        read += config.categories.length;
        expect(shownPart(config)).to.deep.equal(shownPart(parseConfig(raw).config));
      }),
      {numRuns: 5_000},
    );
    expect(read).to.be.above(500);
  });

  for (const service of ['google-analytics', {preset: 'youtube', id: 'films'}])
    it(`reads nothing of a configuration that names a preset: ${JSON.stringify(service)}`, () => {
      const raw = {categories: [{id: 'analytics', services: [{id: 'own'}, service]}]};
      expect(readBannerConfig(raw, readLoaderConfig(raw))).to.equal(undefined);
    });
});
