import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';
import {root} from './tracked-files.ts';

const folder = `${root}docs/recipes/`;

const names = readdirSync(folder).filter((name) => name.endsWith('.md'));

const textOf = (path: string): string => readFileSync(path, 'utf8').replace(/^```[\s\S]*?^```/gm, '');

/** The anchors of a document, as GitHub makes them of its headings. */
const anchorsOf = (path: string): readonly string[] =>
  [...textOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );

test('the index lists every recipe', () => {
  const index = textOf(`${folder}README.md`);
  assert.ok(names.length > 5);
  for (const name of names) assert.ok(name === 'README.md' || index.includes(`](${name})`), name);
});

for (const name of names)
  test(`every file and every section that docs/recipes/${name} links to exists`, () => {
    const links = [...textOf(folder + name).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([\w-]+))?\)/g)];
    const missing = links
      .map(([, path = '', anchor]) => ({path: path ? join(folder, path) : folder + name, anchor}))
      .filter(({path, anchor}) => !existsSync(path) || (anchor && !anchorsOf(path).includes(anchor)));
    assert.deepEqual(missing, []);
  });
