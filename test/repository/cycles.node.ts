import assert from 'node:assert/strict';
import test from 'node:test';
import {cycleIn} from './cycle-in.ts';
import {importsOf} from './imports-of.ts';
import {sourceFiles} from './tracked-files.ts';

test('no source file is part of an import cycle, types included', () => {
  const sources = sourceFiles();
  const known = new Set(sources);
  const cycle = cycleIn(sources, (path) => importsOf(path).files.filter((other) => known.has(other)));
  assert.equal(cycle?.join(' → '), undefined);
});

test('a cycle is found', () => {
  const graph: Readonly<Record<string, readonly string[]>> = {a: ['b'], b: ['c', 'd'], c: [], d: ['b']};
  assert.deepEqual(
    cycleIn(Object.keys(graph), (node) => graph[node] ?? []),
    ['b', 'd', 'b'],
  );
});
