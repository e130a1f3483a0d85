import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {importsOf} from './imports-of.ts';
import {mayImport, mayImportPackage, roomOf, rooms} from './rooms.ts';
import {root, sourceFiles} from './tracked-files.ts';

const sources = sourceFiles();

test('every source file is in a known room', () => {
  assert.ok(sources.length > 0);
  assert.deepEqual(
    sources.filter((path) => !rooms.includes(roomOf(path))),
    [],
  );
});

test('no room imports from its own floor or a higher one, types included', () => {
  const wrong = sources.flatMap((path) =>
    importsOf(path)
      .files.filter((other) => other.startsWith('src/') && !mayImport(roomOf(path), roomOf(other)))
      .map((other) => `${path} imports ${other}`),
  );
  assert.deepEqual(wrong, []);
});

test('no source file imports a file outside src', () => {
  const wrong = sources.flatMap((path) =>
    importsOf(path)
      .files.filter((other) => !other.startsWith('src/'))
      .map((other) => `${path} imports ${other}`),
  );
  assert.deepEqual(wrong, []);
});

test('each package is imported only by the room that may import it', () => {
  const wrong = sources.flatMap((path) =>
    importsOf(path)
      .packages.filter((name) => !mayImportPackage(roomOf(path), name))
      .map((name) => `${path} imports ${name}`),
  );
  assert.deepEqual(wrong, []);
});

test('an entry is at most ten lines long', () => {
  const isLong = (path: string): boolean =>
    readFileSync(root + path, 'utf8')
      .trimEnd()
      .split('\n').length > 10;
  assert.deepEqual(
    sources.filter((path) => roomOf(path) === 'entry' && isLong(path)),
    [],
  );
});

for (const [from, to, allowed] of [
  ['platform', 'config', false],
  ['gate', 'signals', false],
  ['gate', 'gate', true],
  ['gate', 'consent', true],
  ['consent', 'gate', false],
  ['config', 'consent', false],
  ['receipt', 'contract', false],
  ['contract', 'receipt', true],
  ['contract', 'ui', false],
  ['ui', 'contract', true],
  ['react', 'contract', true],
  ['react', 'ui', false],
  ['ui', 'page', false],
  ['page', 'ui', true],
  ['page', 'entry', false],
  ['entry', 'page', true],
  ['entry', 'service', false],
  ['service', 'receipt', true],
  ['service', 'page', false],
  ['cli', 'policy', true],
] as const)
  test(`the table says that ${from} ${allowed ? 'may' : 'may not'} import ${to}`, () => {
    assert.equal(mayImport(from, to), allowed);
  });
