import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {receiptSchema} from '../../src/receipt/model.ts';
import {actionOf} from './sample-action.ts';
import {validReceipt} from './valid-receipt.ts';
import {receiptsOf} from './visits.ts';

const validate = new Ajv2020({strict: true, strictRequired: false, strictTypes: false}).compile(
  receiptSchema,
);

/** Every mandatory member, as a path; a number is an index in a list. */
const mandatory = [
  ...[
    '@context',
    'id',
    'type',
    'conformsTo',
    'consentReceiptID',
    'hasIdentifier',
    'created',
    'consentTimestamp',
  ],
  ...[
    'jurisdiction',
    'collectionMethod',
    'language',
    'piiPrincipalId',
    'piiControllers',
    'policyUrl',
    'services',
  ],
  ...['sensitive', 'spiCat', 'record', 'evidence'],
  ...['piiController', 'contact', 'address', 'email', 'phone'].map((name) => `piiControllers.0.${name}`),
  ...['service', 'purposes'].map((name) => `services.0.${name}`),
  ...['purpose', 'purposeCategory', 'consentType', 'piiCategory', 'primaryPurpose', 'termination'].map(
    (name) => `services.0.purposes.1.${name}`,
  ),
  ...['thirdPartyDisclosure', 'thirdPartyName'].map((name) => `services.0.purposes.1.${name}`),
  ...['id', 'type', 'recordId', 'conformsTo', 'dataSubject', 'controller', 'jurisdictions'].map(
    (name) => `record.${name}`,
  ),
  ...['applicableLaw', 'authority', 'notices', 'processes', 'parties', 'events'].map(
    (name) => `record.${name}`,
  ),
  ...['id', 'type', 'language', 'coverage'].map((name) => `record.notices.0.${name}`),
  ...['id', 'purpose_', 'personalData', 'legalBasis', 'pecrBasis', 'storage'].map(
    (name) => `record.processes.0.${name}`,
  ),
  ...['recipients', 'control', 'rights', 'technologies'].map((name) => `record.processes.0.${name}`),
  ...['id', 'title', 'broader'].map((name) => `record.processes.0.purpose_.${name}`),
  ...['holds', 'location', 'duration'].map((name) => `record.processes.0.storage.0.${name}`),
  ...['type', 'exercisedAt'].map((name) => `record.processes.0.control.${name}`),
  ...['type', 'title'].map((name) => `record.processes.0.rights.0.${name}`),
  ...['type', 'name', 'kind', 'party'].map((name) => `record.processes.0.technologies.0.${name}`),
  ...['id', 'type', 'name'].map((name) => `record.parties.0.${name}`),
  ...['type', 'time', 'duration', 'by', 'method', 'notice', 'layer', 'purposes'].map(
    (name) => `record.events.0.${name}`,
  ),
  ...['widgetVersion', 'bundleSha384', 'configSha256', 'gpc', 'clock', 'digest'].map(
    (name) => `evidence.${name}`,
  ),
  'chain.prevReceipt',
  'chain.prevEvents',
];

type Tree = Record<string, unknown>;

/** The object that holds the last member of a path, and the name of that member. */
const locate = (root: unknown, path: string): readonly [Tree, string] => {
  const names = path.split('.');
  const last = names.pop() ?? '';
  return [names.reduce<Tree>((node, name) => node[name] as Tree, root as Tree), last];
};

const chained = async (): Promise<unknown> =>
  validReceipt(
    actionOf(['analytics', 'marketing'], 'panel-save', {before: ['analytics', 'marketing']}),
    await validReceipt(),
  );

describe('the JSON Schema of a receipt', () => {
  for (const [what, action] of [
    ['consent', actionOf(['analytics'], 'banner-accept')],
    ['a withdrawal', actionOf([], 'panel-reject', {before: ['analytics']})],
    ['consent through the browser’s signal', actionOf(['surveys'], 'gpc')],
  ] as const)
    it(`accepts the receipt of ${what}`, async () => {
      assert.ok(validate(await validReceipt(action)), JSON.stringify(validate.errors));
    });

  it('accepts a receipt of lapses, of an answer without known words and of an objection', async () => {
    const receipts = await receiptsOf([
      {on: '2026-12-01', method: 'banner-accept', yes: ['analytics', 'statistics']},
      {on: '2026-12-02', method: 'api', no: ['statistics'], shown: {text: '', categories: []}},
      {on: '2027-12-02'},
    ]);
    for (const receipt of JSON.parse(JSON.stringify(receipts)) as unknown[])
      assert.ok(validate(receipt), JSON.stringify(validate.errors));
  });

  it('requires the time and the method of the consent, and the policy, only for the claim to be a Kantara receipt', async () => {
    const {version, ...receipt} = await validReceipt();
    assert.ok(version);
    for (const name of ['consentTimestamp', 'collectionMethod', 'policyUrl'] as const) {
      const {[name]: left, ...others} = receipt;
      assert.ok(left);
      assert.ok(validate(others), JSON.stringify(validate.errors));
      assert.equal(validate({...others, version}), false);
    }
  });

  it('accepts a receipt with a chain', async () =>
    assert.ok(validate(await chained()), JSON.stringify(validate.errors)));

  for (const path of mandatory)
    it(`refuses a receipt without ${path}`, async () => {
      const receipt = await chained();
      const [node, name] = locate(receipt, path);
      assert.ok(name in node, 'the valid receipt has it');
      Reflect.deleteProperty(node, name);
      assert.equal(validate(receipt), false);
    });

  for (const [path, value] of [
    ['version', 'KI-CR-v1.1'],
    ['consentReceiptID', 'not-a-uuid'],
    ['consentReceiptID', '5B0B9F0E-6A2F-4F39-9F0A-0D3C9A7F5C11'],
    ['consentTimestamp', '1795449600'],
    ['consentTimestamp', 1795449600.5],
    ['consentTimestamp', -1],
    ['created', '2026-11-23'],
    ['created', '2026-11-23T16:00:00+00:00'],
    ['spiCat', null],
    ['piiControllers', []],
    ['piiControllers.0.phone', '020 7946 0000'],
    ['piiControllers.0.address', {}],
    ['piiControllers.0.address', {street: '1 High Street'}],
    ['services', {}],
    ['services.0.purposes', []],
    ['services.0.purposes.0.consentType', ''],
    ['services.0.purposes.0.purposeCategory', []],
    ['services.0.purposes.0.thirdPartyDisclosure', 'false'],
    ['record.events', []],
    ['record.events.0.type', ['dpv:ConsentGiven']],
    ['record.events.0.type', ['dpv:ConsentTerminated', 'dpv:ExpressedConsent']],
    ['record.events.0.type', ['dpv:ObjectingToProcess', 'dpv:ExpressedConsent']],
    ['record.events.0.method', 'expiry'],
    ['record.events.0.by', 'dpv:DataController'],
    ['record.events.0.by', 'dpv:ThirdParty'],
    ['record.events.0.unshown', false],
    ['record.events.0.layer', 'gpc'],
    ['record.events.0.duration', '180 days'],
    ['record.events.0.method', 'scroll'],
    ['record.events.0.purposes', {}],
    ['record.events.0.purposes', {analytics: true}],
    ['record.processes.0.pecrBasis', 'A1-3'],
    ['record.processes.0.recipients', []],
    ['record.conformsTo', ['https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr']],
    ['evidence.bundleSha384', 'sha256-abc'],
    ['hash', 'abc'],
    ['surplus', 1],
    ['record.surplus', 1],
    ['evidence.userAgent', 'Mozilla/5.0'],
  ] as const)
    it(`refuses ${path} with the value ${JSON.stringify(value)}`, async () => {
      const receipt = await validReceipt();
      const [node, name] = locate(receipt, path);
      node[name] = value;
      assert.equal(validate(receipt), false);
    });

  it('requires categories when the data are sensitive', async () => {
    const receipt = await validReceipt();
    assert.equal(validate({...receipt, sensitive: true}), false);
    assert.ok(validate({...receipt, sensitive: true, spiCat: ['Health']}));
  });

  it('requires a grant for the claim to be a Kantara receipt', async () => {
    const receipt = await validReceipt();
    assert.equal(validate({...receipt, services: []}), false);
    const withoutClaim: unknown = JSON.parse(JSON.stringify({...receipt, services: [], version: undefined}));
    assert.ok(validate(withoutClaim));
  });
});
