import {
  boolean,
  constant,
  type Described,
  list,
  mapOf,
  nonEmptyList,
  object,
  oneOf,
  pair,
  type Schema,
  string,
  withKeywords,
} from '../platform/pure/typed-schema.ts';
import {
  date,
  languageTag,
  nonEmptyText,
  noticeLayer,
  receiptAddress,
  sha256,
  term,
  utcTime,
  uuid,
  uuidUrn,
} from './formats.ts';

// The record inside a receipt, described once: the types and the JSON Schema both follow from this description.
// Browser bundles import types only, so none of it is downloaded.

const consentStatus = oneOf([
  'dpv:ConsentGiven',
  'dpv:RenewedConsentGiven',
  'dpv:ConsentRefused',
  'dpv:ConsentWithdrawn',
  'dpv:ConsentExpired',
  'dpv:ConsentRevoked',
]);

const exceptionStatus = oneOf(['dpv:ObjectingToProcess', 'pkg:npm/privacy-desk#not-objected']);

/**
 * What happened, as the Data Privacy Vocabulary (DPV 2.3) names it. `ConsentWithdrawn` ends a consent that was in force;
 * `ConsentRefused` answers a question. `ConsentExpired` and `ConsentRevoked` are lapses: the time is over, or the notice has
 * changed. The last two are about exceptions and are no consent: an objection, and an exception that was left or turned on,
 * for which DPV has no term.
 */
export type EventStatus = Described<typeof consentStatus> | Described<typeof exceptionStatus>;

/** The status of an event; of consent, then its type. */
const eventType: Schema<readonly [EventStatus, 'dpv:ExpressedConsent'?]> = {
  anyOf: [
    pair(consentStatus, constant('dpv:ExpressedConsent')),
    {type: 'array', prefixItems: [exceptionStatus], items: false, minItems: 1},
  ],
};

const purposeAnswer = oneOf(['granted', 'refused', 'lapsed', 'objected', 'not-objected']);

/**
 * What an event says about one purpose. `objected` and `not-objected` are about what runs under an exception instead of
 * consent: see the `legalBasis` of its process.
 */
export type PurposeAnswer = Described<typeof purposeAnswer>;

const eventShape = withKeywords(
  object(
    {
      type: eventType,
      /** When it happened: ISO 8601 in UTC, to the second. For `dpv:ConsentExpired`, when the time was over. */
      time: utcTime,
      /** How long the answer holds or, of a lapse, was to hold; how long an objection is kept. ISO 8601, in days (`P180D`). */
      duration: string({pattern: '^P[1-9]\\d{0,4}D$'}),
      by: oneOf(['dpv:DataSubject', 'dpv:DataController']),
      /** The control that was used. Of a lapse, `expiry` or `new-notice`. `panel-withdraw`: a withdrawal by any of the panel. */
      method: oneOf([
        'banner-accept',
        'banner-reject',
        'banner-object',
        'panel-save',
        'panel-accept',
        'panel-reject',
        'panel-withdraw',
        'embed-play',
        'gpc',
        'api',
        'expiry',
        'new-notice',
      ]),
      /** Version of the notice under which it was answered. */
      notice: nonEmptyText,
      /** Where it was answered (`signal`: by the browser, with Global Privacy Control); absent when a consent lapsed. */
      layer: noticeLayer,
      /** The words that the visitor was shown are not known: the site's own code answered, and did not name them. */
      unshown: withKeywords(boolean(), {const: true}),
      /** By key, what was acted on and nothing else: categories (`media`) and services (`media:youtube`). */
      purposes: mapOf(purposeAnswer, {
        minProperties: 1,
        maxProperties: 1000,
        // A category, or a service in it: two ids and a colon.
        propertyNames: {minLength: 1, maxLength: 129},
      }),
    },
    ['layer', 'unshown'],
  ),
  {
    if: {properties: {by: {const: 'dpv:DataSubject'}}},
    then: {required: ['layer'], properties: {method: {not: {enum: ['expiry', 'new-notice']}}}},
    else: {properties: {method: {enum: ['expiry', 'new-notice']}, layer: false, unshown: false}},
  },
);

/** One thing that happened to the visitor's consent. A later receipt adds events and never changes earlier ones. */
export interface ConsentEvent extends Described<typeof eventShape> {}

const noticeShape = object(
  {
    id: term,
    type: oneOf(['dpv:ConsentNotice', 'dpv:PrivacyNotice']),
    /** Absent when the policy has no version. */
    version: nonEmptyText,
    /** ISO 8601 date; present when the version is a date. */
    date,
    /** BCP 47 tag. */
    language: languageTag,
    /** Origin of the site that the notice is about. */
    coverage: term,
    /** SHA-256 (hex) of the text in UTF-8; absent where it is not known or could not be computed. */
    sha256,
    /** The words that the visitor was shown; absent when they are not known, or longer than 4,000 characters. */
    words: nonEmptyText,
  },
  ['version', 'date', 'sha256', 'words'],
);

/** A text that informed the visitor: the notice in the layer that was used, or the policy. */
export interface RecordNotice extends Described<typeof noticeShape> {}

const technologyShape = object(
  {
    type: oneOf(['tech:Cookie', 'tech:LocalStorage']),
    name: nonEmptyText,
    /** Kind of storage, as in the configuration: `cookie`, `localStorage`, `indexedDB` … */
    kind: nonEmptyText,
    /** Id of the party that it belongs to. */
    party: term,
    /** ISO 8601 duration, or `session`. */
    duration: nonEmptyText,
  },
  ['duration'],
);

/** An item that a service stores in the visitor's browser. */
export interface Technology extends Described<typeof technologyShape> {}

const storageShape = object(
  {
    /** `answer`, `receipt`: what the widget keeps in the browser. `record`: the organisation's copy of the receipts. `data`: what a service collects. */
    holds: oneOf(['answer', 'receipt', 'record', 'data']),
    /** A kind of storage in the visitor's browser (`tech:Cookie`), a country, or `dpv:RemoteLocation`. */
    location: term,
    /** ISO 8601 duration, or a DPV term when it is unknown. Of `record`, counted from the end of the consent. */
    duration: nonEmptyText,
    /** Id of the party that keeps it; absent for what is in the visitor's browser. */
    party: term,
  },
  ['party'],
);

/** Where something is kept, and for how long. */
export interface StorageCondition extends Described<typeof storageShape> {}

const right = {type: constant('dpv:DataSubjectRight'), title: nonEmptyText, exercisedAt: term};
const rightShape = object(right, ['exercisedAt']);

/** A right of the visitor, and where it can be exercised: a page or an e-mail address, if the owner has configured one. */
export interface Right extends Described<typeof rightShape> {}

const processShape = object({
  id: term,
  purpose_: object({id: term, title: nonEmptyText, broader: list(term, 1)}),
  /** Terms of DPV's extension for personal data (`pd:IPAddress`). */
  personalData: list(term, 1),
  /** The lawful basis in DPV terms: consent, or what the organisation declares for an exception. */
  legalBasis: term,
  /** Paragraph of Schedule A1 of the UK's PECR: `A1-2` is consent. */
  pecrBasis: oneOf(['A1-2', 'A1-4', 'A1-5', 'A1-6']),
  storage: list<StorageCondition>(storageShape, 1),
  /** Ids of parties; the controller itself when there are no others. */
  recipients: list(term, 1),
  /** How it ends: by a withdrawal or, under an exception, by an objection. */
  control: object({type: oneOf(['dpv:WithdrawConsent', 'dpv:ObjectingToProcess']), exercisedAt: term}),
  rights: list<Right>(rightShape, 1),
  technologies: list<Technology>(technologyShape),
});

/** One purpose that the visitor could decide on, with the processing that follows from it. */
export interface RecordProcess extends Described<typeof processShape> {}

const partyShape = object(
  {
    /** Identifier, unique in the receipt. */
    id: term,
    type: oneOf(['dpv:DataController', 'dpv:DataProcessor', 'dpv:ThirdParty']),
    name: nonEmptyText,
    /** A name, a role or an e-mail address; absent when the owner gave none. */
    contact: nonEmptyText,
    address: receiptAddress,
    email: nonEmptyText,
    phone: nonEmptyText,
    /** Of a provider, the address of its policy. */
    url: nonEmptyText,
  },
  ['contact', 'address', 'email', 'phone', 'url'],
);

/** An organisation that the record names: the controller, or the provider of a service. */
export interface Party extends Described<typeof partyShape> {}

const recordShape = object({
  id: uuidUrn,
  type: constant('dpv:ConsentRecord'),
  /** UUIDv4, the same in every receipt of the visitor's chain until the record is full. */
  recordId: uuid,
  /** DPV's profile of ISO/IEC TS 27560, when every party has what that requires; our own profile. */
  conformsTo: list(
    oneOf(['https://w3id.org/dpv/schema/dpv-27560#record', 'pkg:npm/privacy-desk#record-1']),
    1,
  ),
  dataSubject: uuidUrn,
  /** Id of a party. */
  controller: term,
  jurisdictions: list(term, 1),
  applicableLaw: list(term),
  authority: list(term),
  notices: list<RecordNotice>(noticeShape, 1),
  processes: list<RecordProcess>(processShape, 1),
  /** The controller first. */
  parties: nonEmptyList<Party>(partyShape),
  /** Oldest first. */
  events: nonEmptyList<ConsentEvent>(eventShape, 100),
});

/** The history of one visitor's consent: an ISO/IEC TS 27560 record in DPV terms. */
export interface ConsentRecord extends Described<typeof recordShape> {}

/** The JSON Schema of a record. */
export const recordSchema: Schema<ConsentRecord> = recordShape;
