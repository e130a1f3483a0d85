import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {descriptions} from '../../src/config/descriptions.ts';
import {jsonSchema} from '../../src/config/json-schema.ts';
import type {JsonSchema} from '../../src/config/json-schema.ts';
import {reference} from '../../src/config/reference.ts';

const pathsIn = (
  {items, properties = {}, additionalProperties}: JsonSchema,
  path: string,
): readonly string[] => {
  const inside = (key: string): string => (path === '' ? key : `${path}.${key}`);
  return [
    path,
    ...(items ? pathsIn(items, `${path}[]`) : []),
    ...Object.entries(properties).flatMap(([key, value]) => pathsIn(value, inside(key))),
    ...(additionalProperties ? pathsIn(additionalProperties, inside('*')) : []),
  ];
};

const undescribed = '$schema';

describe('the descriptions', () => {
  const paths = pathsIn(jsonSchema(), '').filter((path) => path !== undescribed);

  it('are there for every place in the configuration, and for no other', () =>
    assert.deepEqual(Object.keys(descriptions).toSorted(), paths.toSorted()));

  it('are sentences with a title', () => {
    for (const [path, [title, description]] of Object.entries(descriptions)) {
      assert.match(title, /^[A-Z]/, path);
      assert.match(description, /\.$/, path);
    }
  });
});

describe('docs/configuration.md', () => {
  const committed = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');

  it('is what `npm run docs` writes', () => assert.equal(committed, reference()));

  it('has a row for every described place', () => {
    for (const path of Object.keys(descriptions).filter(Boolean))
      assert.ok(committed.includes(`\n| \`${path}\` |`), path);
  });
});
