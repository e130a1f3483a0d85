import {type JsonSchema, jsonSchema, memberPath} from '../config/json-schema.ts';
import {descriptions} from '../config/descriptions.ts';
import {LINKED_PAGES, linkKey} from '../config/text-keys.ts';
import {englishFormTexts} from '../rights/form-texts.ts';
import {languageNames} from '../ui/texts/language-names.ts';
import {serviceSchema, type WiderSchema} from './presets/preset-schema.ts';
import {english} from './rules/english.ts';

/**
 * The schema of a configuration for editors, the content of `dist/schema.json`: a service can also be a preset, and the keys of
 * texts are those that exist. `ids` are those of the presets.
 */
export function siteSchema(ids: readonly string[]): WiderSchema {
  const named: WiderSchema = {
    type: 'string',
    enum: ids,
    description: 'A preset: docs/presets.md lists them.',
  };
  const service = serviceSchema();
  const facts = Object.entries(service.properties ?? {}).map(
    ([key, schema]) => [key, {anyOf: [schema, {type: 'null'}]}] as const,
  );
  const overridden: WiderSchema = {
    type: 'object',
    description: 'A preset, with facts of your own in place of its facts. `null` leaves a fact out.',
    properties: {preset: named, ...Object.fromEntries(facts)},
    required: ['preset'],
    additionalProperties: false,
  };
  const site = replaceServices(jsonSchema(), {anyOf: [named, service, overridden]});
  return {...site, properties: {...site.properties, texts: textsSchema()}, $defs: {texts: languageSchema()}};
}

/** Texts by language. Every language has the same keys, which stand once in the schema. */
function textsSchema(): WiderSchema {
  const texts: WiderSchema = {$ref: '#/$defs/texts'};
  const {description, default: fallback} = jsonSchema().properties?.['texts'] ?? {};
  return {
    type: 'object',
    ...(description === undefined ? {} : {description}),
    properties: Object.fromEntries(
      Object.entries(languageNames).map(([tag, name]) => [tag, {...texts, description: name}]),
    ),
    additionalProperties: texts,
    default: fallback,
  };
}

/** Every key of a text, with the English words. */
function languageSchema(): WiderSchema {
  const {additionalProperties: texts, patternProperties = {}} =
    jsonSchema().properties?.['texts']?.additionalProperties || {};
  const label = texts || {};
  const [address = {}] = Object.values(patternProperties);
  const own = (what: string): WiderSchema => ({...label, description: what});
  return {
    type: 'object',
    properties: {
      ...Object.fromEntries(
        Object.entries({...english, ...englishFormTexts}).map(([key, words]) => [key, own(words)]),
      ),
      ...Object.fromEntries(
        LINKED_PAGES.map((page) => [
          linkKey(page),
          {...address, description: descriptions[memberPath('links', page)]?.[1] ?? ''},
        ]),
      ),
    },
    patternProperties: {
      [`^category\\.(?!(${BUILT_IN.join('|')})\\.)[A-Za-z][A-Za-z\\d-]*\\.(title|purpose|description)$`]: own(
        'What a category says in this language.',
      ),
      '^relation\\.[A-Za-z][A-Za-z\\d-]*$': own(
        'The name of a relation in the form for requests, in this language.',
      ),
      '^service\\.[A-Za-z][A-Za-z\\d-]*\\.purpose$': own(
        'A sentence that says what a service does, in this language.',
      ),
    },
    additionalProperties: false,
  };
}

/** Ids of the categories that have texts of their own. */
const BUILT_IN = Object.keys(english).flatMap((key) => /^category\.(.+)\.title$/.exec(key)?.[1] ?? []);

function replaceServices(site: JsonSchema, items: WiderSchema): WiderSchema {
  const categories = site.properties?.['categories'] ?? {};
  const category = categories.items ?? {};
  const services = {...category.properties?.['services'], items};
  const properties = {...category.properties, services};
  return {
    ...site,
    properties: {...site.properties, categories: {...categories, items: {...category, properties}}},
  };
}
