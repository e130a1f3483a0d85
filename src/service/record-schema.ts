import {addressSchema} from './kantara-schema.ts';
import {
  languageTag,
  list,
  object,
  sha256,
  term,
  text,
  utcTime,
  uuid,
  uuidUrn,
  type Schema,
} from './schema-words.ts';

const noticeSchema = object(
  {
    id: term,
    type: {enum: ['dpv:ConsentNotice', 'dpv:PrivacyNotice']},
    version: text,
    date: {type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$'},
    language: languageTag,
    coverage: term,
    sha256,
  },
  ['version', 'date', 'sha256'],
);

const technologySchema = object(
  {type: {enum: ['tech:Cookie', 'tech:LocalStorage']}, name: text, kind: text, party: term, duration: text},
  ['duration'],
);

const processSchema = object({
  id: term,
  purpose_: object({id: term, title: text, broader: list(term, 1)}),
  personalData: list(term, 1),
  legalBasis: term,
  pecrBasis: {enum: ['A1-2', 'A1-4', 'A1-5', 'A1-6']},
  storage: list(object({location: term, duration: text}), 1),
  recipients: list(term, 1),
  control: object({type: {const: 'dpv:WithdrawConsent'}, exercisedAt: term}),
  rights: list(object({type: {const: 'dpv:DataSubjectRight'}, title: text, exercisedAt: term}), 1),
  technologies: list(technologySchema),
});

const partySchema = object(
  {
    id: term,
    type: {enum: ['dpv:DataController', 'dpv:DataProcessor', 'dpv:ThirdParty']},
    name: text,
    contact: text,
    address: addressSchema,
    email: text,
    phone: text,
    url: text,
  },
  ['contact', 'address', 'email', 'phone', 'url'],
);

const eventSchema = object({
  type: {
    type: 'array',
    prefixItems: [
      {enum: ['dpv:ConsentGiven', 'dpv:RenewedConsentGiven', 'dpv:ConsentWithdrawn']},
      {const: 'dpv:ExpressedConsent'},
    ],
    items: false,
    minItems: 2,
  },
  time: utcTime,
  duration: {type: 'string', pattern: '^P[1-9]\\d{0,4}D$'},
  by: {const: 'dpv:DataSubject'},
  method: {
    enum: [
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
    ],
  },
  purposes: {
    type: 'object',
    minProperties: 1,
    maxProperties: 1000,
    // A category, or a service in it: two ids and a colon.
    propertyNames: {minLength: 1, maxLength: 129},
    additionalProperties: {enum: ['granted', 'refused', 'objected']},
  },
});

/** The record inside a receipt. */
export const recordSchema: Schema = object({
  id: uuidUrn,
  type: {const: 'dpv:ConsentRecord'},
  recordId: uuid,
  conformsTo: {...list(term, 1), contains: {const: 'https://w3id.org/dpv/schema/dpv-27560#record'}},
  dataSubject: uuidUrn,
  controller: term,
  jurisdictions: list(term, 1),
  applicableLaw: list(term),
  authority: list(term),
  notices: list(noticeSchema, 1),
  processes: list(processSchema, 1),
  parties: list(partySchema, 1),
  events: list(eventSchema, 1, 60),
});
