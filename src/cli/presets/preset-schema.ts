import {type JsonSchema, jsonSchema} from '../../config/json-schema.ts';

/** JSON Schema with the keywords that editors and presets need besides those of the configuration. */
export interface WiderSchema extends Omit<
  JsonSchema,
  'type' | 'properties' | 'patternProperties' | 'items' | 'additionalProperties'
> {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, WiderSchema>>;
  readonly type?: JsonSchema['type'] | 'null';
  readonly format?: string;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly anyOf?: readonly WiderSchema[];
  readonly items?: WiderSchema | undefined;
  readonly properties?: Readonly<Record<string, WiderSchema>>;
  readonly patternProperties?: Readonly<Record<string, WiderSchema>>;
  readonly additionalProperties?: boolean | WiderSchema;
}

/** The categories that every site has texts for. */
const CATEGORIES = ['necessary', 'functional', 'analytics', 'marketing', 'media'];

/** Facts of a preset that need a source. Category, purpose and role are our judgement. */
export const SOURCED_FACTS = ['provider', 'address', 'location', 'policyUrl', 'hosts', 'stores'] as const;

/** Keys of a preset that mean what they mean for a service. */
const SERVICE_FACTS = [...SOURCED_FACTS, 'role'] as const;

/** Longest purpose, in characters: one short sentence. */
const MAX_PURPOSE = 120;

/** The schema of a file in `src/presets/`: the content of its `schema.json`. */
export function presetSchema(): WiderSchema {
  const category = categorySchema();
  const service = serviceSchema();
  const facts = SERVICE_FACTS.map((key) => [key, service.properties?.[key] ?? {}] as const);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Preset',
    description: 'What is publicly known about a vendor’s tool. A fact that was not verified is left out.',
    type: 'object',
    properties: {
      $schema: {type: 'string'},
      id: {type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', description: 'The name of the file.'},
      name: {type: 'string', maxLength: 40, description: 'The vendor’s own name for the tool.'},
      category: {type: 'string', enum: CATEGORIES, description: 'The category that it usually belongs to.'},
      purpose: purposeSchema(),
      ...Object.fromEntries(facts.map(([key, schema]) => [key, withoutDefaults(schema)])),
      signals: withoutDefaults(category.properties?.['signals'] ?? {}),
      sources: {type: 'array', minItems: 1, items: sourceSchema()},
    },
    required: ['id', 'name', 'category', 'purpose', 'sources'],
    additionalProperties: false,
  };
}

function purposeSchema(): WiderSchema {
  const sentence = {type: 'string', maxLength: MAX_PURPOSE, pattern: '^\\S.*\\.$'} as const;
  return {
    type: 'object',
    description: 'What it does on a site, in one short sentence.',
    properties: {en: sentence, cy: sentence},
    required: ['en', 'cy'],
    additionalProperties: false,
  };
}

function sourceSchema(): WiderSchema {
  return {
    type: 'object',
    properties: {
      url: {type: 'string', pattern: '^https://\\S+$', description: 'Where the facts can be read.'},
      read: {type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'The day on which it was read.'},
      facts: {type: 'array', minItems: 1, uniqueItems: true, items: {type: 'string', enum: SERVICE_FACTS}},
    },
    required: ['url', 'read', 'facts'],
    additionalProperties: false,
  };
}

/** The schema of a category of the configuration. */
export function categorySchema(): JsonSchema {
  return jsonSchema().properties?.['categories']?.items ?? {};
}

/** The schema of a service of the configuration. */
export function serviceSchema(): JsonSchema {
  return categorySchema().properties?.['services']?.items ?? {};
}

/** A preset leaves out what it does not know, so an absent list is not an empty one. */
function withoutDefaults(schema: JsonSchema): WiderSchema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== 'default'));
}
