import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {descriptions} from '../../src/config/descriptions.ts';
import {jsonSchema, type JsonSchema, memberPath, patternName} from '../../src/config/json-schema.ts';
import {reference} from '../../src/config/reference.ts';

/** The paths of the value at `path` and of everything in it. */
const pathsIn = (schema: JsonSchema, path: string): readonly string[] => {
  const {items, properties = {}, patternProperties = {}, additionalProperties} = schema;
  return [
    path,
    ...(items ? pathsIn(items, `${path}[]`) : []),
    ...Object.entries(properties).flatMap(([key, value]) => pathsIn(value, memberPath(path, key))),
    ...Object.entries(patternProperties).flatMap(([pattern, value]) =>
      pathsIn(value, memberPath(path, patternName(pattern))),
    ),
    ...(additionalProperties ? pathsIn(additionalProperties, memberPath(path, '*')) : []),
  ];
};

describe('the descriptions', () => {
  const paths = pathsIn(jsonSchema(), '').filter((path) => path !== '$schema');

  it('cover every place in the configuration and no other', () =>
    assert.deepEqual(Object.keys(descriptions).toSorted(), paths.toSorted()));

  it('have a title and end with a full stop', () => {
    for (const [path, [title, description]] of Object.entries(descriptions)) {
      assert.match(title, /^[A-Z]/, path);
      assert.match(description, /\.$/, path);
    }
  });
});

describe('docs/configuration.md', () => {
  const committed = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');

  it('is up to date with `npm run docs`', () => assert.equal(committed, reference()));

  it('has a row for every description', () => {
    for (const path of Object.keys(descriptions).filter(Boolean))
      assert.ok(committed.includes(`\n| \`${path}\` |`), path);
  });
});
