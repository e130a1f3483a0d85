import assert from 'node:assert/strict';
import test from 'node:test';
import {importsOf} from './imports-of.ts';
import {mayImport, mayImportPackage, roomOf, rooms} from './rooms.ts';
import {sourceFiles} from './tracked-files.ts';

const sources = sourceFiles();

test('every source file lies in a room of the design', () => {
  assert.deepEqual(
    sources.filter((path) => !rooms.includes(roomOf(path))),
    [],
  );
  assert.ok(sources.length > 0);
});

test('no room imports from its own floor or a higher one, types included', () => {
  const wrong = sources.flatMap((path) =>
    importsOf(path)
      .files.filter((other) => other.startsWith('src/') && !mayImport(roomOf(path), roomOf(other)))
      .map((other) => `${path} imports ${other}`),
  );
  assert.deepEqual(wrong, []);
});

test('nothing in src is imported from outside src', () => {
  const wrong = sources.flatMap((path) =>
    importsOf(path)
      .files.filter((other) => !other.startsWith('src/'))
      .map((other) => `${path} imports ${other}`),
  );
  assert.deepEqual(wrong, []);
});

test('each package is known to the one room that may know it', () => {
  const wrong = sources.flatMap((path) =>
    importsOf(path)
      .packages.filter((name) => !mayImportPackage(roomOf(path), name))
      .map((name) => `${path} imports ${name}`),
  );
  assert.deepEqual(wrong, []);
});

for (const [from, to, allowed] of [
  ['gate', 'signals', false],
  ['gate', 'gate', true],
  ['gate', 'consent', true],
  ['consent', 'gate', false],
  ['config', 'consent', false],
  ['ui', 'receipt', true],
  ['receipt', 'ui', false],
  ['entry', 'ui', true],
  ['entry', 'service', false],
  ['service', 'receipt', true],
  ['service', 'ui', false],
  ['cli', 'policy', true],
] as const)
  test(`the table says that ${from} ${allowed ? 'may' : 'may not'} import ${to}`, () => {
    assert.equal(mayImport(from, to), allowed);
  });
