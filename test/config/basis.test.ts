import {expect} from '@open-wc/testing';
import {readLoaderConfig} from '../../src/config/loader-config.ts';
import {parseConfig} from '../../src/config/parse.ts';
import {countingService, declaration, declaredStatistics} from './declared-exceptions.ts';

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
  const {id, purpose, retention, noAds, noUserId} = countingService;
  const appearanceService = {id, purpose, retention, noAds, noUserId};
  const basisWith = (basis: string, services: readonly object[], exception: object = declaration): unknown =>
    basisIn({categories: [{id: 'a', basis, exception, services}]});

  it('applies when its conditions are met', () => {
    expect(basisWith('statistics', [countingService, {...countingService, id: 't'}])).to.equal('statistics');
    expect(basisWith('appearance', [appearanceService])).to.equal('appearance');
  });

  it('does not apply without a service', () => expect(basisWith('statistics', [])).to.equal('consent'));

  for (const key of Object.keys(countingService).filter((name) => !/^(id|name|stores)$/.test(name)))
    for (const value of [undefined, 'true', false])
      it(`${isMet(key, value) ? 'applies' : 'does not apply'} when ${key} of one service is ${JSON.stringify(value)}`, () =>
        expect(
          basisWith('statistics', [countingService, {...countingService, id: 't', [key]: value}]),
        ).to.equal(isMet(key, value) ? 'statistics' : 'consent'));

  for (const key of Object.keys(declaration))
    for (const value of [undefined, '', false])
      for (const [basis, service] of [
        ['statistics', countingService],
        ['appearance', appearanceService],
      ] as const)
        it(`for ${basis} does not apply when exception.${key} is ${JSON.stringify(value)}`, () =>
          expect(basisWith(basis, [service], {...declaration, [key]: value})).to.equal('consent'));

  it('for statistics does not apply to information that the device emits by itself; for appearance it does', () => {
    const exception = {...declaration, automaticInformation: 'used'};
    expect(basisWith('statistics', [countingService], exception)).to.equal('consent');
    expect(basisWith('appearance', [appearanceService], exception)).to.equal('appearance');
  });

  for (const [jurisdiction, expected] of [
    [undefined, 'statistics'],
    ['GB', 'statistics'],
    ['IE', 'consent'],
    ['FR', 'consent'],
  ] as const)
    it(`applies under the law of GB only: ${jurisdiction ?? 'none is stated'}`, () =>
      expect(basisIn({jurisdiction, categories: [declaredStatistics]})).to.equal(expected));

  it('is reported with what is missing when it does not apply', () => {
    const services = [{...countingService, noAds: false, noReplay: undefined}];
    const category = {...declaredStatistics, exception: {...declaration, owner: undefined}, services};
    const {problems} = parseConfig({organisation: {name: 'A charity'}, categories: [category]});
    expect(problems.map(({message}) => message)).to.deep.equal([
      'Expected for "statistics": exception.owner, services[0].noAds, services[0].noReplay. Treated as "consent".',
    ]);
  });

  it('names eight of the conditions that are missing, and counts the others', () => {
    const category = {id: 'analytics', basis: 'statistics', services: [{id: 'a'}, {id: 'b'}]};
    const {problems} = parseConfig({organisation: {name: 'A charity'}, categories: [category]});
    expect(problems.map(({message}) => message)).to.deep.equal([
      'Expected for "statistics": exception.lawfulBasis, exception.owner, exception.reviewDate, exception.automaticInformation, services[0].purpose, services[0].retention, services[0].noAds, services[0].noUserId and 12 more. Treated as "consent".',
    ]);
  });
});

/** The basis of the first category. `parseConfig` and the loader find the same. */
function basisIn(site: object): unknown {
  const [category] = parseConfig(site).config.categories;
  expect(readLoaderConfig(site).categories.get(category?.id ?? '')?.basis).to.equal(category?.basis);
  return category?.basis;
}

/** "true" is a possible name of a provider and a possible purpose. */
function isMet(key: string, value: unknown): boolean {
  return ['provider', 'purpose'].includes(key) && value === 'true';
}
