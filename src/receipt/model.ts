import {
  boolean,
  constant,
  type Described,
  integer,
  list,
  nonEmptyList,
  object,
  oneOf,
  type Schema,
  string,
  withKeywords,
} from '../platform/pure/typed-schema.ts';
import {
  languageTag,
  nonEmptyText,
  noticeLayer,
  receiptAddress,
  sha256,
  term,
  text,
  utcTime,
  uuid,
  uuidUrn,
} from './formats.ts';
import {recordSchema} from './record-model.ts';

// A receipt, described once: the types and the JSON Schema both follow from this description. Browser bundles import
// types only, so none of it is downloaded.

const controllerShape = object(
  {
    piiController: nonEmptyText,
    contact: nonEmptyText,
    /** schema.org/PostalAddress; empty when the owner gave none. */
    address: receiptAddress,
    email: nonEmptyText,
    /** A global number of RFC 3966 (`tel:+44-20-…`): https://www.rfc-editor.org/rfc/rfc3966#section-3 */
    phone: string({pattern: '^tel:\\+[0-9().-]{3,30}(;[a-z0-9=;-]+)?$'}),
    piiControllerUrl: nonEmptyText,
  },
  ['email', 'phone', 'piiControllerUrl'],
);

/** The organisation that asked for consent, as Kantara names it. What the owner has not configured is absent. */
export interface KantaraController extends Described<typeof controllerShape> {}

const purposeShape = withKeywords(
  object(
    {
      /** What it is for, in the words that the visitor was shown. */
      purpose: nonEmptyText,
      /** CISWG v1 categories (`16 - Improve Performance`), or DPV terms for a category of the site's own. */
      purposeCategory: list(nonEmptyText, 1),
      consentType: constant('EXPLICIT'),
      /** CISWG v1 categories of personal data (`5 - Network/Service`). */
      piiCategory: list(nonEmptyText, 1),
      primaryPurpose: boolean(),
      /** When and how the consent ends, as a sentence with an address. */
      termination: nonEmptyText,
      thirdPartyDisclosure: boolean(),
      /** Names, separated by commas; present exactly when `thirdPartyDisclosure` is true. */
      thirdPartyName: nonEmptyText,
    },
    ['thirdPartyName'],
  ),
  {
    if: {properties: {thirdPartyDisclosure: {const: true}}},
    then: {required: ['thirdPartyName']},
  },
);

/** One granted purpose, as Kantara describes it. */
export interface KantaraPurpose extends Described<typeof purposeShape> {}

// In Kantara's own draft schema, `required` stands beside `items`, where it has no effect. Here it is inside.
const serviceShape = object({service: nonEmptyText, purposes: list<KantaraPurpose>(purposeShape, 1)});

/** The service that consent was asked for, with the granted purposes. */
export interface KantaraService extends Described<typeof serviceShape> {}

const evidenceShape = withKeywords(
  object(
    {
      widgetVersion: text,
      /** SRI value (`sha384-…`) of the loader; empty when it ran unbuilt. */
      bundleSha384: string({pattern: '^(sha384-[A-Za-z0-9+/]{64})?$'}),
      /** SHA-256 (hex) of the checked configuration's canonical JSON; absent without Web Crypto. */
      configSha256: sha256,
      /** SHA-256 (hex) of the notice's text in UTF-8; absent without Web Crypto, and when the words are not known. */
      noticeSha256: sha256,
      policyVersion: nonEmptyText,
      policySha256: sha256,
      /** Part of the interface that the answer was given in; absent when the receipt records only what has lapsed. */
      layer: noticeLayer,
      /** Whether the browser sent Global Privacy Control. */
      gpc: boolean(),
      /** The clock that `created` and the newest event were read from. */
      clock: constant('client'),
      /** `none` on pages without HTTPS, where browsers offer no hashing: the receipt then proves less. */
      digest: oneOf(['SHA-256', 'none']),
    },
    ['configSha256', 'noticeSha256', 'policyVersion', 'policySha256', 'layer'],
  ),
  {
    if: {properties: {digest: {const: 'SHA-256'}}},
    then: {required: ['configSha256']},
  },
);

/** Evidence that the texts and the program were the published ones. */
export interface Evidence extends Described<typeof evidenceShape> {}

const evidenceSchema: Schema<Evidence> = evidenceShape;

const contextSchema: Schema<Readonly<Record<string, unknown>>> = {type: 'object'};

const receiptShape = object(
  {
    /** JSON-LD context, inline, so that readers need not fetch one. */
    '@context': contextSchema,
    /** `urn:uuid:` and the receipt's id. */
    id: uuidUrn,
    type: constant('dpv:ConsentReceipt'),
    /** DPV's profile of ISO/IEC TS 27560, when every party has what that requires; our own profile. */
    conformsTo: list(
      oneOf(['https://w3id.org/dpv/schema/dpv-27560#receipt', 'pkg:npm/privacy-desk#receipt-1']),
      1,
    ),
    /**
     * The claim to be a Kantara receipt, only of a consent and with every detail that Kantara demands. Kantara's text
     * allows this value and no other (Consent Receipt 1.1.0, 4.3.1).
     */
    version: constant('KI-CR-v1.1.0'),
    /** UUIDv4. */
    consentReceiptID: uuid,
    hasIdentifier: uuid,
    /** ISO 8601 in UTC, to the second. */
    created: utcTime,
    /** When consent was given, in whole seconds since 1970-01-01 UTC; absent when this receipt records no consent. */
    consentTimestamp: integer({minimum: 0}),
    /** ISO 3166-1 alpha-2 code. */
    jurisdiction: nonEmptyText,
    /** How consent was given: the control, the part of the interface and the notice, as a sentence. Absent likewise. */
    collectionMethod: nonEmptyText,
    /** BCP 47 tag of the texts that were shown. */
    language: languageTag,
    /** `urn:uuid:` and a random id, the same in every receipt of the visitor's chain. */
    piiPrincipalId: uuidUrn,
    piiControllers: nonEmptyList<KantaraController>(controllerShape, 20),
    /** Absent when the owner has configured none. */
    policyUrl: term,
    /** What is consented to now; empty after a complete withdrawal. */
    services: list<KantaraService>(serviceShape, 0, 20),
    sensitive: boolean(),
    /** Kantara's list of sensitive categories. */
    spiCat: list(text),
    record: recordSchema,
    evidence: evidenceSchema,
    /**
     * The link to the previous receipt; absent in the first. `prevHash` is recomputed, and absent without Web Crypto. The first
     * `prevEvents` events of the record are those of earlier receipts.
     */
    chain: object({prevReceipt: uuid, prevHash: sha256, prevEvents: integer({minimum: 0})}, ['prevHash']),
    /** SHA-256 (hex) of the RFC 8785 canonical JSON of all other members; absent without Web Crypto. */
    hash: sha256,
  },
  ['version', 'consentTimestamp', 'collectionMethod', 'policyUrl', 'chain', 'hash'],
);

/**
 * The visitor's copy of one consent action. The top level follows Kantara's Consent Receipt 1.1; `record` is an ISO/IEC
 * TS 27560 record in DPV terms; `evidence`, `chain` and `hash` are our own. It holds whole numbers, strings and booleans
 * only. It never holds the page's path, the referrer, the user agent or an IP address.
 */
export interface Receipt extends Described<typeof receiptShape> {}

/**
 * Our profile of a consent receipt, as JSON Schema 2020-12: Kantara's Consent Receipt 1.1 around an ISO/IEC TS 27560
 * record in DPV terms. Properties that it does not name are refused.
 */
export const receiptSchema: Schema<Receipt> = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Consent receipt',
  ...receiptShape,
  allOf: [
    // Kantara 1.1.0, 4.3.1: the claim needs a consent, and every contact detail of the controller.
    {
      if: {required: ['version']},
      then: {
        required: ['consentTimestamp', 'collectionMethod', 'policyUrl'],
        properties: {
          services: {minItems: 1},
          piiControllers: {items: {required: ['email', 'phone'], properties: {address: {minProperties: 1}}}},
        },
      },
    },
    // Kantara 1.1.0, 4.5.12 and 4.5.13: the list is present, and not empty when the data are sensitive.
    {
      if: {properties: {sensitive: {const: true}}},
      then: {properties: {spiCat: {minItems: 1}}},
    },
  ],
};
