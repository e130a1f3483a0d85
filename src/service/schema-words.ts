/** A JSON Schema, or part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** A text that says something. */
export const text: Schema = {type: 'string', minLength: 1, maxLength: 4000};

/** A text that may be empty. */
export const anyText: Schema = {type: 'string', maxLength: 4000};

/** Lower-case UUIDv4. */
export const uuid: Schema = {
  type: 'string',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
};

export const uuidUrn: Schema = {
  type: 'string',
  pattern: '^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
};

/** SHA-256 in hexadecimal digits. */
export const sha256: Schema = {type: 'string', pattern: '^[0-9a-f]{64}$'};

/** ISO 8601 in UTC, to the second. */
export const utcTime: Schema = {type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$'};

/** BCP 47, loosely. */
export const languageTag: Schema = {type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'};

/** A compact or whole IRI, or a reference inside the receipt. */
export const term: Schema = {type: 'string', minLength: 1, maxLength: 2000};

/** An object that has every property named, except the optional ones, and no other. */
export const object = (
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

/** A list whose items are all of one shape. */
export const list = (items: Schema, minItems = 0, maxItems = 200): Schema => ({
  type: 'array',
  items,
  minItems,
  maxItems,
});
