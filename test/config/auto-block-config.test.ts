import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {
  type AutoBlockConfig,
  autoBlockConfigOf,
  readAutoBlockConfig,
} from '../../src/config/auto-block-config.ts';
import {parseConfig} from '../../src/config/parse.ts';
import type {SiteConfig} from '../../src/config/types.ts';
import {anyConfig, anyJson, hostileConfig} from './any-config.ts';

const anyInput = fc.oneof(anyConfig, hostileConfig, anyJson, fc.jsonValue());

/** What automatic blocking has to know of a checked configuration. */
function expectedOf({autoBlock, cookie, categories, aliases}: SiteConfig): AutoBlockConfig {
  const hosts = new Map<string, string[]>();
  for (const {id, services} of categories)
    for (const service of services)
      for (const host of service.hosts.map((name) => name.toLowerCase()))
        hosts.set(host, [...(hosts.get(host) ?? []), `${id}:${service.id}`]);
  return {
    isOn: autoBlock,
    domain: cookie.domain?.toLowerCase(),
    categories: categories.map(({id}) => id),
    hosts,
    aliases,
  };
}

describe('readAutoBlockConfig', () => {
  it('reads the same as parseConfig from every valid configuration', () => {
    let valid = 0;
    fc.assert(
      fc.property(anyConfig, (raw) => {
        const {config, problems} = parseConfig(raw);
        if (problems.length > 0) return;
        valid += 1;
        expect(readAutoBlockConfig(raw)).to.deep.equal(expectedOf(config));
      }),
      {numRuns: 5_000},
    );
    expect(valid).to.be.above(100);
  });

  it('reads the same as parseConfig from any input, except aliases of unknown categories', () =>
    fc.assert(
      fc.property(anyInput, (raw) => {
        const {aliases, ...rest} = readAutoBlockConfig(raw);
        const expected = expectedOf(parseConfig(raw).config);
        expect(expected).to.deep.include(rest);
        expect(aliases).to.contain(expected.aliases);
      }),
      {numRuns: 3_000},
    ));

  it('reads back what autoBlockConfigOf writes', () =>
    fc.assert(
      fc.property(anyConfig, (raw) => {
        const {config} = parseConfig(raw);
        const written: unknown = JSON.parse(JSON.stringify(autoBlockConfigOf(config)));
        expect(readAutoBlockConfig(written)).to.deep.equal(expectedOf(config));
      }),
      {numRuns: 2_000},
    ));

  it('maps each host, in lower case, to the keys that allow it', () => {
    const {hosts} = readAutoBlockConfig({
      categories: [
        {id: 'analytics', services: [{id: 'matomo', hosts: ['Stats.Example', 'img.example']}]},
        {id: 'marketing', services: [{id: 'adline', hosts: ['img.example']}]},
      ],
    });
    expect([...hosts]).to.deep.equal([
      ['stats.example', ['analytics:matomo']],
      ['img.example', ['analytics:matomo', 'marketing:adline']],
    ]);
  });

  for (const [what, raw] of [
    ['no configuration', undefined],
    ['an empty configuration', {}],
    ['a text instead of true', {autoBlock: 'true'}],
    ['a number instead of true', {autoBlock: 1}],
    ['another spelling of the key', {'auto-block': true}],
  ] as const)
    it(`is off for ${what}`, () => expect(readAutoBlockConfig(raw).isOn).to.equal(false));

  it('leaves out invalid ids and hosts', () => {
    const services = [
      {id: 'matomo', hosts: ['https://stats.example/', '', 7, null, 'a b', 'good.example']},
      {hosts: ['x.example']},
    ];
    const {hosts} = readAutoBlockConfig({
      categories: [
        {id: 'analytics', services},
        {id: '7', services},
      ],
    });
    expect([...hosts.keys()]).to.deep.equal(['good.example']);
  });
});
