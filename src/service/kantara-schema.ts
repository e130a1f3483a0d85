import {anyText, list, object, text, type Schema} from './schema-words.ts';

/** schema.org/PostalAddress; empty when the owner gave none. */
export const addressSchema: Schema = {
  type: 'object',
  properties: {
    streetAddress: text,
    addressLocality: text,
    addressRegion: text,
    postalCode: text,
    addressCountry: text,
  },
  additionalProperties: false,
};

/** RFC 3966, global numbers only: https://www.rfc-editor.org/rfc/rfc3966#section-3 */
const phone: Schema = {type: 'string', pattern: '^tel:\\+[0-9().-]{3,30}(;[a-z0-9=;-]+)?$'};

/** Whoever asked for consent. */
export const controllerSchema: Schema = object(
  {piiController: text, contact: text, address: addressSchema, email: text, phone, piiControllerUrl: text},
  ['email', 'phone', 'piiControllerUrl'],
);

const purposeSchema: Schema = {
  ...object(
    {
      purpose: text,
      purposeCategory: list(text, 1),
      consentType: {const: 'EXPLICIT'},
      piiCategory: list(text, 1),
      primaryPurpose: {type: 'boolean'},
      termination: text,
      thirdPartyDisclosure: {type: 'boolean'},
      thirdPartyName: text,
    },
    ['thirdPartyName'],
  ),
  if: {properties: {thirdPartyDisclosure: {const: true}}},
  then: {required: ['thirdPartyName']},
};

/**
 * The services of a receipt. In Kantara's own draft schema the members' `required` stands beside `items`, where it does
 * nothing; here it counts.
 */
export const servicesSchema: Schema = list(object({service: text, purposes: list(purposeSchema, 1)}), 0, 20);

/** Kantara 1.1.0, 4.3.1: who claims it needs a grant, and every contact detail of the controller. */
export const kantaraClaim: Schema = {
  if: {required: ['version']},
  then: {
    properties: {
      services: {minItems: 1},
      piiControllers: {
        items: {
          required: ['email', 'phone'],
          properties: {address: {minProperties: 1}},
        },
      },
    },
  },
};

/** Kantara 1.1.0, 4.5.12 and 4.5.13: the list is there even when it is empty, and is not empty when data are sensitive. */
export const sensitiveRule: Schema = {
  if: {properties: {sensitive: {const: true}}},
  then: {properties: {spiCat: {minItems: 1}}},
};

/** Kantara's list of sensitive categories. */
export const spiCatSchema: Schema = list(anyText);
