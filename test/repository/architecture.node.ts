import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import test from 'node:test';
import {importsOf} from './imports-of.ts';
import {exportsOf} from './exports-of.ts';
import {figures} from './figures.ts';
import {root, sourceFiles} from './tracked-files.ts';

const architecture = readFileSync(`${root}docs/architecture.md`, 'utf8');
const code = [...architecture.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);

/** Paths are written from the root, or from `src/` within a journey. */
const paths = code.filter((text) => /^[\w.-]+(\/[\w.-]+)+\/?$/.test(text) && /\/|\.\w+$/.test(text));

const sources = sourceFiles();
const everything = sources.map((path) => readFileSync(root + path, 'utf8')).join('\n');

test('docs/architecture.md names many files', () => {
  assert.ok(paths.length > 60, `found ${paths.length} paths`);
});

test('every path in docs/architecture.md exists', () => {
  assert.deepEqual(
    paths.filter((path) => !existsSync(root + path) && !existsSync(`${root}src/${path}`)),
    [],
  );
});

test('every function, type and class in docs/architecture.md exists in src', () => {
  const names = code.flatMap((text) => /^([A-Za-z_]\w+)(\(\))?$/.exec(text)?.[1] ?? []);
  const missing = names.filter((name) => !new RegExp(`\\b${name}\\b`).test(everything));
  assert.ok(names.length > 40, `found ${names.length} names`);
  assert.deepEqual(missing, []);
});

test('every bundle in docs/architecture.md has an entry with its name, and every entry is listed', () => {
  const listed = [...architecture.matchAll(/^\| `([\w-]+)\.js` \|/gm)].map(([, name]) => name);
  const entries = sources.flatMap((path) => /^src\/entry\/([\w-]+)\.ts$/.exec(path)?.[1] ?? []);
  assert.deepEqual(listed.toSorted(), entries.toSorted());
});

test('docs/architecture.md quotes the figures that `npm run figures` prints', () => {
  assert.ok(architecture.includes(figures()), `expected this table:\n${figures()}`);
});

test('no two source files export the same name', () => {
  const owners = new Map<string, string[]>();
  // Each language has the same texts, each entry is a module of its own, and a migration is called `up`.
  const repeats =
    /^src\/(ui\/texts\/.*-(banner|panel|embed)|entry\/.*|service\/database\/migrations\/.*)\.ts$/;
  for (const path of sources.filter((file) => !repeats.test(file)))
    for (const name of exportsOf(path)) owners.set(name, [...(owners.get(name) ?? []), path]);
  const shared = [...owners].filter(([, files]) => files.length > 1);
  assert.deepEqual(
    shared.map(([name, files]) => `${name}: ${files.join(', ')}`),
    [],
  );
});

test('every source file is imported, or is an entry', () => {
  // The build imports some by their address.
  const built = readFileSync(`${root}rollup.config.mjs`, 'utf8').match(/src\/[\w/-]+\.ts/g) ?? [];
  const imported = new Set([...sources.flatMap((path) => importsOf(path).files), ...built]);
  const isEntry = (path: string): boolean => /^src\/(entry|cli|service\/index)/.test(path);
  const isText = (path: string): boolean => /^src\/ui\/texts\/.*-(banner|panel|embed)\.ts$/.test(path);
  assert.deepEqual(
    sources.filter((path) => !imported.has(path) && !isEntry(path) && !isText(path)),
    [],
  );
});
