import {type Described, object, oneOf, type Schema, string} from '../platform/pure/typed-schema.ts';

// The texts that the description of a receipt is made of.

/** A text that may be empty. */
export const text = string({maxLength: 4000});

/** A text of at least one character. */
export const nonEmptyText = string({minLength: 1, maxLength: 4000});

/** An IRI, whole or compact (`dpv:ConsentGiven`), or a reference inside the receipt (`#controller`). */
export const term = string({minLength: 1, maxLength: 2000});

/** A UUIDv4 in lower case. */
export const uuid = string({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
});

/** `urn:uuid:` and a UUIDv4 in lower case. */
export const uuidUrn = string({
  pattern: '^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
});

/** A SHA-256 hash as 64 hexadecimal digits. */
export const sha256 = string({pattern: '^[0-9a-f]{64}$'});

/** An ISO 8601 time in UTC, to the second. */
export const utcTime = string({pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$'});

/** An ISO 8601 date. */
export const date = string({pattern: '^\\d{4}-\\d\\d-\\d\\d$'});

/** A BCP 47 language tag; only its form is checked. */
export const languageTag = string({pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'});

/** Part of the interface in which the visitor was asked; `api` is a control of the site's own. */
export const noticeLayer = oneOf(['banner', 'panel', 'embed', 'api', 'signal']);

const addressShape = object(
  {
    streetAddress: nonEmptyText,
    addressLocality: nonEmptyText,
    addressRegion: nonEmptyText,
    postalCode: nonEmptyText,
    addressCountry: nonEmptyText,
  },
  ['streetAddress', 'addressLocality', 'addressRegion', 'postalCode', 'addressCountry'],
);

/** A schema.org/PostalAddress; empty when the owner gave none. */
export interface ReceiptAddress extends Described<typeof addressShape> {}

/** The JSON Schema of a postal address in a receipt. */
export const receiptAddress: Schema<ReceiptAddress> = addressShape;
