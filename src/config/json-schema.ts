import {describeSite} from './describe-site.ts';
import {descriptions} from './descriptions.ts';
import {LONGEST_LABEL} from './read-plain.ts';
import type {Words} from './words.ts';

/** A JSON Schema, draft 2020-12: the keywords that we use. */
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
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | false;
  readonly default?: unknown;
}

type Fields = Readonly<Record<string, JsonSchema>>;

/** The words of the description, to make schemas of it. */
const schemaWords = {
  text: (_expected: string, {source}: RegExp): JsonSchema => ({type: 'string', pattern: source}),
  label: {type: 'string', maxLength: LONGEST_LABEL},
  oneOf: (values: readonly string[]): JsonSchema => ({type: 'string', enum: values}),
  count: (most: number): JsonSchema => ({type: 'integer', minimum: 1, maximum: most}),
  flag: {type: 'boolean'},
  list: (items: JsonSchema): JsonSchema => ({type: 'array', items, default: []}),
  map: (of: JsonSchema): JsonSchema => ({type: 'object', additionalProperties: of, default: {}}),
  fields: (properties: Fields, needed?: string): JsonSchema => ({
    type: 'object',
    properties,
    ...(needed === undefined ? {} : {required: [needed]}),
    additionalProperties: false,
  }),
  or: (schema: JsonSchema, otherwise: unknown): JsonSchema => ({...schema, default: otherwise}),
  orFrom: (schema: JsonSchema): JsonSchema => schema,
} satisfies Record<keyof Words, unknown>;

/** Adds what the descriptions say to a schema and to everything in it. Paths are as in `descriptions`. */
const describe = (schema: JsonSchema, path: string): JsonSchema => {
  const {items, properties, additionalProperties} = schema;
  const inside = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const [title, description] = descriptions[path] ?? [];
  return {
    ...(title === undefined ? {} : {title}),
    ...(description === undefined ? {} : {description}),
    ...schema,
    ...(items && {items: describe(items, `${path}[]`)}),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, describe(value, inside(key))]),
      ),
    }),
    ...(additionalProperties && {additionalProperties: describe(additionalProperties, inside('*'))}),
  };
};

/**
 * The configuration as JSON Schema, draft 2020-12, for completion in editors and checks in other languages.
 * What it cannot say, `parseConfig` tells: an id that stands twice, an alias that names no category. It counts a label's
 * characters, where `parseConfig` counts UTF-16 code units.
 */
export const jsonSchema = (): JsonSchema => {
  // These words have the names and parameters of the readers', and give schemas where those give readers.
  const bare = describeSite(schemaWords as unknown as Words) as unknown as JsonSchema;
  const {properties, ...rest} = describe(bare, '');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...rest,
    properties: {
      $schema: {type: 'string', description: 'Where this schema is, for your editor.'},
      ...properties,
    },
  };
};
