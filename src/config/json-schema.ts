import {describeSite} from './site-shape.ts';
import {descriptions} from './descriptions.ts';
import {MAX_TEXT_LENGTH, type Readers} from './readers.ts';

/** A JSON Schema, draft 2020-12, with the keywords that are used here. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'string' | 'integer' | 'boolean' | 'array' | 'object';
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | false;
  readonly default?: unknown;
}

/**
 * The configuration as JSON Schema, draft 2020-12: for completion in editors, and for checks in other languages. It cannot
 * express what depends on several values: duplicate ids, aliases of unknown categories, the conditions of a UK exception. Without
 * `organisation.name` it accepts a configuration, and `parseConfig` reports it. It limits the length of a text in characters, and `parseConfig` in UTF-16 code units.
 */
export function jsonSchema(): JsonSchema {
  // The parts have the names and parameters of the readers, and give schemas where those give readers.
  const shape = describeSite(schemaParts as unknown as Readers) as unknown as JsonSchema;
  const {properties, ...rest} = withDescriptions(shape, '');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...rest,
    properties: {
      $schema: {type: 'string', description: 'Address of this schema, for your editor.'},
      ...properties,
    },
  };
}

/** The path of a member of the object at `path`. */
export function memberPath(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

type Properties = Readonly<Record<string, JsonSchema>>;

/** How a path names the keys that begin as a pattern says: `links.*` for `^links\\.`. */
export function patternName(pattern: string): string {
  return `${pattern.replaceAll(/[\^\\]/g, '')}*`;
}

/** What `describeSite` puts together to a schema, in place of the readers. */
const schemaParts = {
  text: (_expected: string, {source}: RegExp): JsonSchema => ({type: 'string', pattern: source}),
  label: {type: 'string', maxLength: MAX_TEXT_LENGTH},
  oneOf: (values: readonly string[]): JsonSchema => ({type: 'string', enum: values}),
  number: (max: number): JsonSchema => ({type: 'integer', minimum: 1, maximum: max}),
  flag: {type: 'boolean'},
  list: (items: JsonSchema): JsonSchema => ({type: 'array', items, default: []}),
  declared: (items: JsonSchema): JsonSchema => ({type: 'array', items}),
  map: (values: JsonSchema, special?: RegExp, ofSpecial: JsonSchema = values): JsonSchema => ({
    type: 'object',
    ...(special && {patternProperties: {[special.source]: ofSpecial}}),
    additionalProperties: values,
    default: {},
  }),
  fields: (properties: Properties, required?: string): JsonSchema => ({
    type: 'object',
    properties,
    ...(required === undefined ? {} : {required: [required]}),
    additionalProperties: false,
  }),
  withDefault: (schema: JsonSchema, fallback: unknown): JsonSchema => ({...schema, default: fallback}),
  withDefaultFrom: (schema: JsonSchema): JsonSchema => schema,
} satisfies Record<keyof Readers, unknown>;

/** The schema of the value at `path`, with the descriptions of it and of everything in it. */
function withDescriptions(schema: JsonSchema, path: string): JsonSchema {
  const {items, properties, patternProperties, additionalProperties} = schema;
  const [title, description] = descriptions[path] ?? [];
  const describe = (members: Properties, nameOf = (key: string): string => key): Properties =>
    Object.fromEntries(
      Object.entries(members).map(([key, value]) => [
        key,
        withDescriptions(value, memberPath(path, nameOf(key))),
      ]),
    );
  return {
    ...(title === undefined ? {} : {title}),
    ...(description === undefined ? {} : {description}),
    ...schema,
    ...(items && {items: withDescriptions(items, `${path}[]`)}),
    ...(properties && {properties: describe(properties)}),
    ...(patternProperties && {patternProperties: describe(patternProperties, patternName)}),
    ...(additionalProperties && {
      additionalProperties: withDescriptions(additionalProperties, memberPath(path, '*')),
    }),
  };
}
