import {expect} from '@open-wc/testing';
import type {LawfulBasis, Service, SiteConfig} from '../../src/config/types.ts';
import type {ConsentAction, ReceiptContext} from '../../src/receipt/input.ts';
import {issueReceipt} from '../../src/receipt/issue-receipt.ts';
import {missingForKantara, missingForRecord} from '../../src/receipt/missing-details.ts';
import type {Receipt} from '../../src/receipt/model.ts';
import type {RecordProcess} from '../../src/receipt/record-model.ts';
import {actionOf, sampleContext} from './sample-action.ts';
import {sampleSite} from './sample-site.ts';
import {receiptsOf} from './visits.ts';

const both: ConsentAction = {
  ...actionOf(['analytics'], 'panel-save'),
  answered: {granted: ['analytics'], refused: ['statistics']},
};

const issue = async (context: Partial<ReceiptContext> = {}, action = both): Promise<Receipt> => {
  const receipt = await issueReceipt(action, {...sampleContext, ...context}, [], crypto);
  if (!receipt) throw new Error('No receipt was made.');
  return receipt;
};

const issueFor = (config: Partial<SiteConfig>): Promise<Receipt> =>
  issue({config: {...sampleSite, ...config}});

const processOf = ({record}: Receipt, id: string): RecordProcess | undefined =>
  record.processes.find((process) => process.id === `#process-${id}`);

const without = <T extends object>(value: T, member: string): T =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== member)) as T;

describe('a process in a receipt', () => {
  it('names withdrawal and objection among the rights, each apart from the others', async () => {
    const receipt = await issue();
    const rights = (id: string) =>
      processOf(receipt, id)?.rights.map(({title, exercisedAt}) => [title, exercisedAt]);
    const panel = 'https://example.org/#privacy-desk';
    const form = 'https://example.org/privacy/request/';
    const others = ['Access, rectification, erasure, restriction, portability, complaint', form];
    expect(rights('analytics')).to.deep.equal([
      ['Withdrawal of consent at any time', panel],
      ['Objection', form],
      others,
    ]);
    expect(rights('statistics')).to.deep.equal([['Objection', panel], others]);
  });

  for (const [lawfulBasis, term] of [
    ['contract', 'dpv:ContractPerformance'],
    ['legal-obligation', 'dpv:LegalObligation'],
    ['public-task', 'dpv:PublicInterest'],
    ['legitimate-interests', 'dpv:LegitimateInterestOfController'],
  ] as const satisfies readonly (readonly [LawfulBasis, string])[])
    it(`has the basis ${term} for an exception on the basis ${lawfulBasis}, with the paragraph beside it`, async () => {
      const categories = sampleSite.categories.map((category) =>
        category.exception ? {...category, exception: {...category.exception, lawfulBasis}} : category,
      );
      const process = processOf(await issueFor({categories}), 'statistics');
      expect([process?.legalBasis, process?.pecrBasis]).to.deep.equal([term, 'A1-5']);
      expect(process?.control.type).to.equal('dpv:ObjectingToProcess');
    });

  for (const [why, config, address] of [
    ['of the form', {}, 'https://example.org/privacy/request/'],
    ['of the organisation’s e-mail without a form', {links: {}}, 'mailto:dpo@example.org'],
    ['of nothing without both', {links: {}, organisation: {}}, undefined],
  ] as const)
    it(`names for the other rights the address ${why}`, async () => {
      const rights = processOf(await issueFor(config), 'analytics')?.rights ?? [];
      const panel = 'https://example.org/#privacy-desk';
      expect(rights.map(({exercisedAt}) => exercisedAt)).to.deep.equal([panel, address, address]);
    });

  it('has consent as the basis of what needs consent', async () => {
    const process = processOf(await issue(), 'analytics');
    expect([process?.legalBasis, process?.pecrBasis]).to.deep.equal(['dpv:ExpressedConsent', 'A1-2']);
    expect(process?.control.type).to.equal('dpv:WithdrawConsent');
  });

  it('names the cookie, the receipt, the organisation’s record and the services’ data as stored', async () => {
    const receipt = await issue();
    const storage = (id: string) =>
      processOf(receipt, id)?.storage.map(({holds, location, duration, party}) =>
        [holds, location, duration, party ?? ''].join(' '),
      );
    expect(storage('analytics')).to.deep.equal([
      'answer tech:Cookie P180D ',
      'receipt tech:LocalStorage dpv:IndeterminateDuration ',
      'record dpv:RemoteLocation P6Y #controller',
      'data loc:DE P25M #service-matomo',
    ]);
    expect(storage('statistics')?.[0]).to.equal('answer tech:Cookie P400D ');
  });

  it('names no record of the organisation without an endpoint', async () => {
    const receipt = await issueFor({receipts: {retention: 'P6Y'}});
    expect(JSON.stringify(receipt.record.processes)).to.not.contain('"record"');
  });

  it('has recipients with name, address and contact', async () => {
    const {parties} = (await issue()).record;
    expect(parties.map(({name, contact}) => [name, contact])).to.deep.equal([
      ['Example Trust', 'Data protection officer'],
      ['InnoCraft', 'Privacy team'],
      ['Adverts Ltd', 'dpo@ads.example'],
      ['Second Pixel', 'Second Pixel, privacy desk'],
    ]);
    expect(parties.map(({address}) => address?.addressCountry)).to.deep.equal(['GB', 'NZ', 'GB', 'GB']);
  });
});

describe('the sensitive data in a receipt', () => {
  const categories = sampleSite.categories.map((one) => ({...one, sensitive: `Health of ${one.id}`}));

  it('are those that the configuration names for what is granted', async () => {
    const {sensitive, spiCat} = await issueFor({categories});
    expect([sensitive, spiCat]).to.deep.equal([true, ['Health of analytics']]);
  });

  it('are none when the configuration names none', async () => {
    const {sensitive, spiCat} = await issue();
    expect([sensitive, spiCat]).to.deep.equal([false, []]);
  });
});

describe('the claims of a receipt', () => {
  it('are Kantara’s specification and DPV’s profile when nothing is missing', async () => {
    const {version, conformsTo, record} = await issue();
    expect([missingForKantara(sampleSite), missingForRecord(sampleSite)]).to.deep.equal([[], []]);
    expect(version).to.equal('KI-CR-v1.1.0');
    expect(conformsTo).to.include('https://w3id.org/dpv/schema/dpv-27560#receipt');
    expect(record.conformsTo).to.include('https://w3id.org/dpv/schema/dpv-27560#record');
  });

  for (const [key, config] of [
    ...(['name', 'contact', 'address', 'email', 'phone'] as const).map(
      (member) =>
        [`organisation.${member}`, {organisation: without(sampleSite.organisation, member)}] as const,
    ),
    ['organisation.address', {organisation: {...sampleSite.organisation, address: {}}}] as const,
    ['policy.url', {policy: {}, links: {}}] as const,
  ])
    it(`do not include Kantara’s specification without ${key}`, async () => {
      expect(missingForKantara({...sampleSite, ...config})).to.deep.equal([key]);
      const receipt = await issueFor(config);
      expect(receipt.version).to.equal(undefined);
      expect(JSON.stringify(receipt)).to.not.contain('KI-CR');
    });

  for (const member of ['name', 'contact', 'address'] as const)
    it(`do not include DPV’s profile when a service has no ${member}`, async () => {
      const categories = sampleSite.categories.map((category, at) =>
        at === 0
          ? {
              ...category,
              services: category.services.map((one) => without<Service>(without(one, member), 'email')),
            }
          : category,
      );
      const config = {...sampleSite, categories};
      expect(missingForRecord(config)).to.deep.equal([`categories[0].services[0].${member}`]);
      if (member === 'name') return; // parseConfig gives every service a name
      const {conformsTo, record} = await issue({config});
      expect([...conformsTo, ...record.conformsTo].join()).to.not.contain('27560');
    });
});

describe('the words of a receipt', () => {
  const words = 'Watch the film? Openreel learns that you watched. Always allow Openreel.';
  const sha256 = '31e3891547afaaf4eda997e6ab05a727fcb5d33feb74f76e42fe02956086a190';

  for (const [layer, method] of [
    ['banner', 'banner-accept'],
    ['panel', 'panel-save'],
    ['embed', 'embed-play'],
    ['api', 'api'],
  ] as const)
    it(`are quoted and hashed as they were in the layer ${layer}`, async () => {
      const notice = {layer, language: 'en', text: words, categories: []};
      const {evidence, record, collectionMethod} = await issue({notice}, {...both, method});
      const [shown] = record.notices;
      expect(shown?.words).to.equal(words);
      expect(evidence.noticeSha256).to.equal(shown?.sha256);
      expect(shown?.sha256).to.equal(sha256);
      expect(evidence.layer).to.equal(layer);
      expect(collectionMethod).to.contain(`(${layer})`);
      expect(record.events.map((event) => [event.layer, event.unshown])).to.deep.equal([
        [layer, undefined],
        [layer, undefined],
      ]);
    });

  it('are “unshown” when the site’s own code does not name them', async () => {
    const notice = {layer: 'api', language: 'en', text: '', categories: []} as const;
    const receipt = await issue({notice}, {...both, method: 'api'});
    expect(receipt.record.events.map(({unshown}) => unshown)).to.deep.equal([true, true]);
    expect(receipt.evidence.noticeSha256).to.equal(undefined);
    expect(receipt.record.notices[0]).to.include({sha256: undefined, words: undefined});
    expect(receipt.collectionMethod).to.contain('with unknown words');
  });

  it('are hashed and not quoted when they are very long', async () => {
    const notice = {layer: 'panel', language: 'en', text: 'x'.repeat(4001), categories: []} as const;
    const [shown] = (await issue({notice})).record.notices;
    expect(shown?.words).to.equal(undefined);
    expect(shown?.sha256).to.match(/^[\da-f]{64}$/);
  });

  it('are those of an earlier receipt for a category that is not on screen now', async () => {
    const film = [{id: 'media', title: 'Films', description: 'Plays films.'}];
    const visits = await receiptsOf([
      {on: '2026-12-01', method: 'banner-accept', yes: ['analytics']},
      {on: '2026-12-02', method: 'embed-play', yes: ['media:film'], shown: {categories: film}},
      {on: '2026-12-03', method: 'embed-play', yes: ['media:talk'], shown: {language: 'cy', categories: []}},
    ]);
    const titles = visits.map((receipt) => receipt?.services[0]?.purposes.map(({purpose}) => purpose));
    const analytics = 'Count visits so that we can improve the site.';
    expect(titles).to.deep.equal([[analytics], [analytics, 'Plays films.'], ['analytics', 'media']]);
  });

  it('are those of the consent, and no others, when the consent has lapsed', async () => {
    const [given, lapsed] = await receiptsOf([
      {on: '2026-12-01', method: 'banner-accept', yes: ['analytics']},
      {on: '2027-12-02'},
    ]);
    expect(lapsed?.record.notices).to.deep.equal(given?.record.notices);
    expect(lapsed?.evidence).to.include({layer: undefined, noticeSha256: undefined});
    expect(lapsed?.services).to.deep.equal([]);
  });
});
