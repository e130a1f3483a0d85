import {
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
  postalAddress,
  sha256,
  term,
  utcTime,
  uuid,
  uuidUrn,
} from './formats.ts';

// The record inside a receipt, described once: the types and the JSON Schema both follow from this description.
// Browser bundles import types only, so none of it is downloaded.

const consentStatus = oneOf(['dpv:ConsentGiven', 'dpv:RenewedConsentGiven', 'dpv:ConsentWithdrawn']);

/** What an event did to consent, as the Data Privacy Vocabulary (DPV 2.3) names it. */
export type ConsentStatus = Described<typeof consentStatus>;

const purposeAnswer = oneOf(['granted', 'refused', 'objected']);

/**
 * The answer for one purpose. `objected` refuses what runs under an exception instead of consent. `granted` for an
 * exception means that it was left on; it claims no consent: see the `legalBasis` of its process.
 */
export type PurposeAnswer = Described<typeof purposeAnswer>;

const eventShape = object({
  type: pair(consentStatus, constant('dpv:ExpressedConsent')),
  /** ISO 8601 in UTC, to the second. */
  time: utcTime,
  /** How long the answer holds: an ISO 8601 duration in days (`P180D`). */
  duration: string({pattern: '^P[1-9]\\d{0,4}D$'}),
  by: constant('dpv:DataSubject'),
  /** The control that the visitor used. `panel-withdraw` is a withdrawal by any control of the panel. */
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
  ]),
  /**
   * The answers by key: every category that was answered (`media`), and services whose answer differs from that of their
   * category (`media:youtube`).
   */
  purposes: mapOf(purposeAnswer, {
    minProperties: 1,
    maxProperties: 1000,
    // A category, or a service in it: two ids and a colon.
    propertyNames: {minLength: 1, maxLength: 129},
  }),
});

/** One change of the visitor's consent. A later receipt adds events and never changes earlier ones. */
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
    /** SHA-256 (hex) of the text in UTF-8; absent where it could not be computed. */
    sha256,
  },
  ['version', 'date', 'sha256'],
);

/** A text that informed the visitor: the notice on the banner, or the policy. */
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

const processShape = object({
  id: term,
  purpose_: object({id: term, title: nonEmptyText, broader: list(term, 1)}),
  /** Terms of DPV's extension for personal data (`pd:IPAddress`). */
  personalData: list(term, 1),
  /** `dpv:ExpressedConsent`, or a reference that names the exception (`#statistics`). */
  legalBasis: term,
  /** Paragraph of Schedule A1 of the UK's PECR: `A1-2` is consent. */
  pecrBasis: oneOf(['A1-2', 'A1-4', 'A1-5', 'A1-6']),
  /** Where the data are kept and for how long: an ISO 8601 duration, or a DPV term when it is unknown. */
  storage: list(object({location: term, duration: nonEmptyText}), 1),
  /** Ids of parties; the controller itself when there are no others. */
  recipients: list(term, 1),
  control: object({type: constant('dpv:WithdrawConsent'), exercisedAt: term}),
  rights: list(object({type: constant('dpv:DataSubjectRight'), title: nonEmptyText, exercisedAt: term}), 1),
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
    /** A name, a role, or the address of the party's own policy; absent when the owner gave none. */
    contact: nonEmptyText,
    address: postalAddress,
    email: nonEmptyText,
    phone: nonEmptyText,
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
  conformsTo: withKeywords(list(term, 1), {
    contains: constant('https://w3id.org/dpv/schema/dpv-27560#record'),
  }),
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
  events: nonEmptyList<ConsentEvent>(eventShape, 60),
});

/** The history of one visitor's consent: an ISO/IEC TS 27560 record in DPV terms. */
export interface ConsentRecord extends Described<typeof recordShape> {}

/** The JSON Schema of a record. */
export const recordSchema: Schema<ConsentRecord> = recordShape;
