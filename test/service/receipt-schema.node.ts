import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import {receiptSchema} from '../../src/service/receipt-schema.ts';
import {actOf} from '../receipt/sample-act.ts';
import {soundReceipt} from './sound-receipt.ts';

const validate = new Ajv2020({strict: true, strictRequired: false, strictTypes: false}).compile(
  receiptSchema,
);

/** Every member that the profile makes mandatory, as a path; a number is a place in a list. */
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
  ...['location', 'duration'].map((name) => `record.processes.0.storage.0.${name}`),
  ...['type', 'exercisedAt'].map((name) => `record.processes.0.control.${name}`),
  ...['type', 'title', 'exercisedAt'].map((name) => `record.processes.0.rights.0.${name}`),
  ...['type', 'name', 'kind', 'party'].map((name) => `record.processes.0.technologies.0.${name}`),
  ...['id', 'type', 'name'].map((name) => `record.parties.0.${name}`),
  ...['type', 'time', 'duration', 'by', 'method', 'purposes'].map((name) => `record.events.0.${name}`),
  ...['widgetVersion', 'bundleSha384', 'configSha256', 'noticeSha256', 'layer', 'gpc', 'clock', 'digest'].map(
    (name) => `evidence.${name}`,
  ),
  'chain.prevReceipt',
];

type Tree = Record<string, unknown>;

/** The object a path ends in, and the name of the member. */
const reach = (root: unknown, path: string): readonly [Tree, string] => {
  const names = path.split('.');
  const last = names.pop() ?? '';
  return [names.reduce<Tree>((node, name) => node[name] as Tree, root as Tree), last];
};

const chained = async (): Promise<unknown> =>
  soundReceipt(
    actOf(['analytics', 'marketing'], 'panel-save', {before: ['analytics', 'marketing']}),
    await soundReceipt(),
  );

describe('receiptSchema', () => {
  for (const [what, act] of [
    ['a yes', actOf(['analytics'], 'banner-accept')],
    ['a withdrawal', actOf([], 'panel-reject', {before: ['analytics']})],
    ['a yes through the browser’s signal', actOf(['surveys'], 'gpc')],
  ] as const)
    it(`takes the receipt of ${what}`, async () => {
      assert.ok(validate(await soundReceipt(act)), JSON.stringify(validate.errors));
    });

  it('takes a receipt with a chain', async () =>
    assert.ok(validate(await chained()), JSON.stringify(validate.errors)));

  for (const path of mandatory)
    it(`refuses a receipt without ${path}`, async () => {
      const receipt = await chained();
      const [node, name] = reach(receipt, path);
      assert.ok(name in node, 'the receipt has it to begin with');
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
    it(`refuses ${path} of ${JSON.stringify(value)}`, async () => {
      const receipt = await soundReceipt();
      const [node, name] = reach(receipt, path);
      node[name] = value;
      assert.equal(validate(receipt), false);
    });

  it('asks for categories when data are sensitive, and for none when they are not', async () => {
    const receipt = await soundReceipt();
    assert.equal(validate({...receipt, sensitive: true}), false);
    assert.ok(validate({...receipt, sensitive: true, spiCat: ['Health']}));
  });

  it('asks for a grant of whoever claims to be a Kantara receipt', async () => {
    const receipt = await soundReceipt();
    assert.equal(validate({...receipt, services: []}), false);
    const unclaimed: unknown = JSON.parse(JSON.stringify({...receipt, services: [], version: undefined}));
    assert.ok(validate(unclaimed));
  });
});
