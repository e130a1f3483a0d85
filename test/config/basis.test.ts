import {expect} from '@open-wc/testing';
import {parseConfig} from '../../src/config/parse.ts';

describe('the basis of a category', () => {
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
    it(`is "${expected}" for ${id} with ${basis ? JSON.stringify(basis) : 'none'}`, () =>
      expect(parseConfig({categories: [{id, basis}]}).config.categories[0]?.basis).to.equal(expected));
});

describe('a UK exception', () => {
  const appearanceService = {id: 's', purpose: 'p', retention: 'P13M', noAds: true, noUserId: true};
  const service = {
    ...appearanceService,
    provider: 'A provider',
    role: 'processor',
    aggregateOnly: true,
    noReplay: true,
  };
  const basisWith = (basis: string, ...services: readonly object[]): string | undefined =>
    parseConfig({categories: [{id: 'a', basis, services}]}).config.categories[0]?.basis;

  it('applies when every service meets its conditions', () => {
    expect(basisWith('statistics', service, {...service, id: 't'})).to.equal('statistics');
    expect(basisWith('appearance', appearanceService)).to.equal('appearance');
  });

  for (const key of Object.keys(service).filter((name) => name !== 'id'))
    for (const value of [undefined, 'true', false])
      it(`${isMet(key, value) ? 'applies' : 'does not apply'} when ${key} of one service is ${JSON.stringify(value)}`, () =>
        expect(basisWith('statistics', service, {...service, id: 't', [key]: value})).to.equal(
          isMet(key, value) ? 'statistics' : 'consent',
        ));

  it('is reported with what is missing when it does not apply', () => {
    const services = [{...service, noAds: false, noReplay: undefined}];
    const {problems} = parseConfig({categories: [{id: 'a', basis: 'statistics', services}]});
    expect(problems.map(({message}) => message)).to.deep.equal([
      'Expected for "statistics": services[0].noAds, services[0].noReplay. Treated as "consent".',
    ]);
  });
});

/** "true" is a possible name of a provider and a possible purpose. */
function isMet(key: string, value: unknown): boolean {
  return ['provider', 'purpose'].includes(key) && value === 'true';
}
