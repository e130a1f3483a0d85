import {
  controllerSchema,
  kantaraClaim,
  sensitiveRule,
  servicesSchema,
  spiCatSchema,
} from './kantara-schema.ts';
import {recordSchema} from './record-schema.ts';
import {
  anyText,
  languageTag,
  list,
  object,
  sha256,
  term,
  text,
  utcTime,
  uuid,
  uuidUrn,
} from './schema-words.ts';

const evidenceSchema = {
  ...object(
    {
      widgetVersion: anyText,
      bundleSha384: {type: 'string', pattern: '^(sha384-[A-Za-z0-9+/]{64})?$'},
      configSha256: sha256,
      noticeSha256: sha256,
      policyVersion: text,
      policySha256: sha256,
      layer: {enum: ['banner', 'panel', 'embed', 'gpc', 'api']},
      gpc: {type: 'boolean'},
      clock: {const: 'client'},
      digest: {enum: ['SHA-256', 'none']},
    },
    ['configSha256', 'noticeSha256', 'policyVersion', 'policySha256'],
  ),
  if: {properties: {digest: {const: 'SHA-256'}}},
  then: {required: ['configSha256', 'noticeSha256']},
};

const members = object(
  {
    '@context': {type: 'object'},
    id: uuidUrn,
    type: {const: 'dpv:ConsentReceipt'},
    conformsTo: {...list(term, 1), contains: {const: 'https://w3id.org/dpv/schema/dpv-27560#receipt'}},
    version: {const: 'KI-CR-v1.1.0'},
    consentReceiptID: uuid,
    hasIdentifier: uuid,
    created: utcTime,
    consentTimestamp: {type: 'integer', minimum: 0},
    jurisdiction: text,
    collectionMethod: text,
    language: languageTag,
    piiPrincipalId: uuidUrn,
    piiControllers: list(controllerSchema, 1, 20),
    policyUrl: term,
    services: servicesSchema,
    sensitive: {type: 'boolean'},
    spiCat: spiCatSchema,
    record: recordSchema,
    evidence: evidenceSchema,
    chain: object({prevReceipt: uuid, prevHash: sha256}, ['prevHash']),
    hash: sha256,
  },
  ['version', 'chain', 'hash'],
);

/**
 * Our profile of a consent receipt, as JSON Schema 2020-12: Kantara's Consent Receipt 1.1 around an ISO/IEC TS 27560
 * record in DPV terms. Strict: what it does not name is refused.
 */
export const receiptSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Consent receipt',
  ...members,
  allOf: [kantaraClaim, sensitiveRule],
};
