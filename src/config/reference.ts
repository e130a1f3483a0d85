import {jsonSchema} from './json-schema.ts';
import type {JsonSchema} from './json-schema.ts';

const HEAD = `# Configuration

<!-- Written by \`npm run docs\` from src/config: change it there. -->

One JSON object, inline before the tag (\`<script type="application/json" id="privacy-desk-config">\`) or baked into the
bundles. Everything is optional. What is wrong is reported on the console with its path and replaced by what the table
says, or left out; the rest still works. [messages.md](messages.md) lists what can be reported.

\`[]\` stands for every item of a list, \`*\` for every name of your own choosing. Texts for the visitor are shown as
text, never as HTML; one of more than 300 characters is kept and reported.

| Key | Value | Default | Meaning |
|---|---|---|---|
`;

const code = (words: string): string => `\`${words.replaceAll('|', '\\\\|')}\``;

const valueOf = ({type, enum: values, minimum, maximum}: JsonSchema): string => {
  if (values) return values.map((value) => code(`"${value}"`)).join(', ');
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`;
  return {string: 'text', integer: 'number', boolean: 'true or false', array: 'list', object: 'object'}[
    type ?? 'object'
  ];
};

const rowsOf = (schema: JsonSchema, path: string): readonly string[] => {
  const inside = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const {items, properties = {}, additionalProperties, description = '', default: otherwise} = schema;
  const usual = otherwise === undefined ? '' : code(JSON.stringify(otherwise));
  return [
    ...(path === '' ? [] : [`| ${code(path)} | ${valueOf(schema)} | ${usual} | ${description} |`]),
    ...(items ? rowsOf(items, `${path}[]`) : []),
    ...Object.entries(properties).flatMap(([key, value]) => rowsOf(value, inside(key))),
    ...(additionalProperties ? rowsOf(additionalProperties, inside('*')) : []),
  ];
};

/** The reference of every key, in Markdown: `docs/configuration.md`. */
export const reference = (): string => `${HEAD}${rowsOf(jsonSchema(), '').join('\n')}\n`;
