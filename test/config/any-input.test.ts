import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {parseConfig} from '../../src/config/parse.ts';
import {anyConfig, anyJson} from './any-config.ts';
import {defaults} from './defaults.ts';

function revokedProxy(): unknown {
  const {proxy, revoke} = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function containsItself(): unknown {
  const object: Record<string, unknown> = {};
  object['site'] = object;
  return object;
}

describe('parseConfig: any input', () => {
  for (const [what, raw] of [
    [
      'a getter that throws',
      Object.defineProperty({}, 'site', {enumerable: true, get: (): unknown => JSON.parse('')}),
    ],
    ['an object without a prototype', Object.assign(Object.create(null) as object, {site: 1})],
    ['an object that contains itself', containsItself()],
    ['a symbol', Symbol('x')],
    ['a function', {site: () => 1}],
    ['a big integer', {site: 10n}],
    ['a revoked proxy', revokedProxy()],
    ['a lone surrogate', {site: '\ud800', links: {policy: '\udfff'}, categories: [{id: '\ud800'}]}],
    ['a list of 100,000 numbers', {categories: Array.from({length: 100_000}, () => 7)}],
    [
      'very long texts',
      JSON.parse(
        JSON.stringify(defaults, (_, value: unknown) =>
          typeof value === 'string' ? 'P1'.repeat(5_000) : value,
        ),
      ),
    ],
  ] as const)
    it(`gives a complete configuration for ${what}`, () =>
      expect(parseConfig(raw).config).to.have.all.keys(Object.keys(defaults)));

  it('never throws, and gives every problem a short path and a message', () =>
    fc.assert(
      fc.property(fc.oneof(anyConfig, anyJson, fc.anything({withNullPrototype: true})), (raw) => {
        const {config, problems} = parseConfig(raw);
        // `movedFrom` has no default.
        expect({movedFrom: undefined, ...config}).to.have.all.keys('movedFrom', ...Object.keys(defaults));
        for (const {message, path} of problems) {
          expect(message.length).to.be.within(10, 400);
          expect(path.length).to.be.below(300);
        }
      }),
      {numRuns: 1_000},
    ));

  it('finds no problem in a configuration that it has completed', () =>
    fc.assert(
      fc.property(anyConfig, (raw) => {
        const {config} = parseConfig(raw);
        const again = parseConfig(config);
        const remains = ['config-long', 'organisation-missing'];
        expect(again.problems.filter(({code}) => !remains.includes(code))).to.deep.equal([]);
        expect(again.config).to.deep.equal(config);
      }),
      {numRuns: 1_000},
    ));
});
