import {expect} from '@open-wc/testing';
import type {SiteConfig} from '../../src/config/types.ts';
import {daysInMs} from '../../src/platform/pure/time.ts';
import type {ReceiptContext} from '../../src/receipt/input.ts';
import {issueReceipt} from '../../src/receipt/issue-receipt.ts';
import type {Receipt} from '../../src/receipt/model.ts';
import {actionOf, choiceOf, ACTION_TIME, sampleContext} from './sample-action.ts';
import {sampleSite} from './sample-site.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

const issue = async (
  granted: readonly string[],
  context: Partial<ReceiptContext> = {},
  previous?: Receipt,
): Promise<Receipt> => {
  const action = actionOf(
    granted,
    'panel-save',
    previous ? {before: ['analytics', 'marketing'], time: ACTION_TIME + 60_000} : {},
  );
  const receipt = await issueReceipt(
    action,
    {...sampleContext, ...context},
    previous ? [previous] : [],
    crypto,
  );
  if (!receipt) throw new Error('No receipt was made.');
  return receipt;
};

const withSite = (config: Partial<SiteConfig>): Partial<ReceiptContext> => ({
  config: {...sampleSite, ...config},
});

describe('issueReceipt', () => {
  it('has a new UUID, in three members', async () => {
    const receipt = await issue(['analytics']);
    expect(receipt.consentReceiptID).to.match(UUID);
    expect(receipt.id).to.equal(`urn:uuid:${receipt.consentReceiptID}`);
    expect(receipt.hasIdentifier).to.equal(receipt.consentReceiptID);
    expect((await issue(['analytics'])).consentReceiptID).to.not.equal(receipt.consentReceiptID);
  });

  it('has the time in seconds and in UTC', async () => {
    const {consentTimestamp, created, record} = await issue(['analytics']);
    expect(consentTimestamp).to.equal(1_795_449_600);
    expect(created).to.equal('2026-11-23T16:00:00Z');
    expect(record.events[0].time).to.equal(created);
  });

  it('lists granted purposes with the CISWG categories that Kantara uses', async () => {
    const [service, ...others] = (await issue(['analytics', 'marketing'])).services;
    expect(others).to.deep.equal([]);
    expect(service?.service).to.equal('Public website');
    expect(service?.purposes.map((purpose) => [purpose.purposeCategory, purpose.piiCategory])).to.deep.equal([
      [['16 - Improve Performance'], ['5 - Network/Service', '15 - Behavioral']],
      [['6 - Marketing'], ['5 - Network/Service', '15 - Behavioral', '16 - Profiling']],
    ]);
  });

  it('names third parties, and processors not among them', async () => {
    const purposes = (await issue(['analytics', 'marketing'])).services[0]?.purposes ?? [];
    expect(purposes.map((purpose) => [purpose.thirdPartyDisclosure, purpose.thirdPartyName])).to.deep.equal([
      [false, undefined],
      [true, 'Adverts Ltd, Second Pixel'],
    ]);
  });

  for (const [what, granted, refused, named] of [
    ['granted with its category', ['marketing'], [], 'Adverts Ltd, Second Pixel'],
    ['granted alone', ['marketing:second'], ['marketing'], 'Second Pixel'],
    ['not refused', ['marketing'], ['marketing:second'], 'Adverts Ltd'],
    ['granted, though only the markup names it', ['marketing:stray'], ['marketing'], 'stray'],
  ] as const)
    it(`names only a service that was ${what} as a third party`, async () => {
      const choice = {noticeVersion: '1', time: ACTION_TIME, granted, refused, times: {}, days: {}};
      const action = {choice, before: undefined, method: 'panel-save', answered: {granted, refused}} as const;
      const receipt = await issueReceipt(action, sampleContext, [], crypto);
      const purposes = receipt?.services.flatMap((service) => service.purposes);
      expect(purposes?.map(({thirdPartyName}) => thirdPartyName)).to.deep.equal([named]);
    });

  it('quotes what was on screen, in the language of the notice, and names by its id what was not', async () => {
    const categories = [
      {id: 'analytics', title: 'Ystadegau', description: 'Dangos sut mae pobl yn defnyddio’r safle.'},
      {id: 'surveys', title: 'Arolygon', description: ''},
    ];
    const notice = {layer: 'panel', language: 'cy', text: 'Cwcis', categories} as const;
    const {language, services, record} = await issue(['analytics', 'marketing', 'surveys'], {notice});
    const titles = ['Dangos sut mae pobl yn defnyddio’r safle.', 'marketing', 'Arolygon'];
    expect(language).to.equal('cy');
    expect(services[0]?.purposes.map(({purpose}) => purpose)).to.deep.equal(titles);
    expect(record.processes.map(({purpose_}) => purpose_.title)).to.deep.equal(titles);
  });

  it('states when each consent ends', async () => {
    const granted = ['marketing:pixel', 'marketing:second', 'surveys'];
    const times = {
      'marketing:pixel': ACTION_TIME - daysInMs(100),
      'marketing:second': ACTION_TIME,
      surveys: ACTION_TIME,
    };
    const days = Object.fromEntries(granted.map((key) => [key, 180]));
    const choice = {...choiceOf(granted), times, days};
    const answered = {granted: ['surveys'], refused: []};
    const action = {choice, before: undefined, method: 'panel-save', answered} as const;
    const receipt = await issueReceipt(action, sampleContext, [], crypto);
    expect(receipt?.services[0]?.purposes.map(({termination}) => termination)).to.deep.equal([
      '2027-02-11, or when you withdraw: https://example.org/#privacy-desk',
      '2027-05-22, or when you withdraw: https://example.org/#privacy-desk',
    ]);
  });

  it('has a process for every offered category, granted or not', async () => {
    const {processes} = (await issue(['surveys'])).record;
    expect(processes.map(({id}) => id)).to.deep.equal([
      '#process-analytics',
      '#process-marketing',
      '#process-surveys',
    ]);
    expect(processes.map(({recipients}) => recipients)).to.deep.equal([
      ['#service-matomo'],
      ['#service-pixel', '#service-second'],
      ['#controller'],
    ]);
  });

  it('uses the owner’s terms, otherwise the built-in ones, otherwise a general one', async () => {
    const {processes} = (await issue(['surveys'])).record;
    expect(
      processes.map(({purpose_, personalData}) => [purpose_.broader[0], personalData.at(-1)]),
    ).to.deep.equal([
      ['dpv:ServiceUsageAnalytics', 'pd:BrowsingBehaviour'],
      ['dpv:Marketing', 'pd:BrowserHistory'],
      ['dpv:ServiceProvision', 'pd:UserAgent'],
    ]);
  });

  it('contains nothing of the page but its origin', async () => {
    const text = JSON.stringify(await issue(['analytics', 'marketing', 'surveys']));
    for (const secret of ['at-risk', 'case', '1234', '#notes', navigator.userAgent])
      expect(text).to.not.contain(secret);
  });

  for (const [what, config, url] of [
    ['the permalink', {}, 'https://example.org/privacy/2026-11-01/'],
    ['the link', {policy: {}}, 'https://example.org/privacy/'],
    ['a link without a slash', {policy: {url: 'privacy.html'}}, 'https://example.org/privacy.html'],
    ['a link to elsewhere', {policy: {url: 'https://other.example/p?v=1'}}, 'https://other.example/p?v=1'],
    ['an invalid link, unchanged', {policy: {url: 'https://['}}, 'https://['],
  ] as const)
    it(`refers to the policy by ${what}, resolved against the origin`, async () =>
      expect((await issue(['surveys'], withSite(config))).policyUrl).to.equal(url));

  describe('on a site whose pages have other addresses in the language of the notice', () => {
    const texts = {cy: {'links.policy': '/cy/preifatrwydd/', 'links.rights': '/cy/hawliau/'}};
    const inWelsh = {...withSite({texts}), notice: {...sampleContext.notice, language: 'cy'}};

    it('names those, and not the permalink and the hash of the policy in another language', async () => {
      const {policyUrl, record} = await issue(['surveys'], inWelsh);
      const policy = record.notices.find(({type}) => type === 'dpv:PrivacyNotice');
      expect(policyUrl).to.equal('https://example.org/cy/preifatrwydd/');
      expect([policy?.id, policy?.language, policy?.sha256]).to.deep.equal([policyUrl, 'cy', undefined]);
      expect(policy?.version).to.equal(sampleSite.policy.version);
      const addresses = record.processes.flatMap(({rights}) => rights.map(({exercisedAt}) => exercisedAt));
      expect(addresses).to.include('https://example.org/cy/hawliau/');
    });

    it('names the others in other languages', async () => {
      const {policyUrl, record} = await issue(['surveys'], withSite({texts}));
      expect(policyUrl).to.equal('https://example.org/privacy/2026-11-01/');
      expect(JSON.stringify(record)).to.not.contain('/cy/');
      expect(record.notices[1]?.sha256).to.equal(sampleSite.policy.sha256);
    });
  });

  it('names no policy where the site has none', async () => {
    const {policyUrl, version, record} = await issue(['surveys'], withSite({policy: {}, links: {}}));
    expect([policyUrl, version]).to.deep.equal([undefined, undefined]);
    expect(record.notices.map(({type}) => type)).to.deep.equal(['dpv:ConsentNotice']);
  });

  it('can be made with an empty configuration', async () => {
    const bare = {organisation: {}, policy: {}, links: {}, categories: []};
    const receipt = await issue(['surveys'], withSite(bare));
    expect(receipt.piiControllers[0].piiController).to.equal('example.org');
    expect(receipt.record.processes).to.have.length(3);
  });

  it('is linked to the previous receipt, with the same visitor and record', async () => {
    const first = await issue(['analytics', 'marketing']);
    const second = await issue(['analytics'], {}, first);
    expect(second.chain).to.deep.equal({
      prevReceipt: first.consentReceiptID,
      prevHash: first.hash,
      prevEvents: first.record.events.length,
    });
    expect([second.piiPrincipalId, second.record.recordId]).to.deep.equal([
      first.piiPrincipalId,
      first.record.recordId,
    ]);
    expect(second.record.events.slice(0, second.chain?.prevEvents)).to.deep.equal(first.record.events);
    expect(first.chain).to.equal(undefined);
  });

  it('has no services and no claim after a complete withdrawal', async () => {
    const last = await issue([], {}, await issue(['analytics', 'marketing']));
    expect([last.services, last.version]).to.deep.equal([[], undefined]);
  });

  it('begins a new record, linked to the old one, after fifty events', async () => {
    let receipt = await issue(['analytics', 'marketing']);
    const {recordId} = receipt.record;
    for (let count = 0; count < 16; count++) receipt = await issue(['analytics'], {}, receipt);
    expect([receipt.record.events.length, receipt.record.recordId]).to.deep.equal([50, recordId]);
    const next = await issue(['analytics'], {}, receipt);
    expect(next.record.events.length).to.equal(3);
    expect(next.chain).to.include({prevReceipt: receipt.consentReceiptID, prevEvents: 0});
    expect(next.record.recordId).to.not.equal(recordId);
    expect(next.piiPrincipalId).to.equal(receipt.piiPrincipalId);
  });

  it('has no hashes, and says so, without Web Crypto', async () => {
    const insecure = {getRandomValues: crypto.getRandomValues.bind(crypto)};
    const first = await issue(['analytics', 'marketing']);
    const action = actionOf(['analytics'], 'panel-save', {before: ['analytics', 'marketing']});
    const receipt = await issueReceipt(action, sampleContext, [first], insecure);
    expect(receipt?.evidence.digest).to.equal('none');
    expect(receipt?.chain?.prevReceipt).to.equal(first.consentReceiptID);
    const text = JSON.stringify(receipt);
    for (const member of ['"hash"', 'prevHash', 'configSha256', 'noticeSha256'])
      expect(text).to.not.contain(member);
  });

  it('replaces lone surrogates in texts', async () => {
    const site = '\ud800 & co';
    const notice = {layer: 'banner', language: 'en', text: '\udc00', categories: []} as const;
    const receipt = await issue(['surveys'], {...withSite({site}), notice});
    expect(receipt.services[0]?.service).to.equal('\ufffd & co');
  });
});
