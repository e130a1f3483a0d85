import assert from 'node:assert/strict';
import test from 'node:test';
import {median, table} from '../../bench/figures.ts';
import {readOptions, replaceSection} from '../../bench/run-bench.ts';

for (const [values, expected] of [
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[7], 7],
] as const)
  test(`the median of ${values.join(', ')} is ${expected}`, () => assert.equal(median(values), expected));

test('a table has a delimiter row below its head', () =>
  assert.equal(table(['a', 'b'], [['1', '2']]), '| a | b |\n| --- | --: |\n| 1 | 2 |'));

test('replacing a section leaves the rest of the text unchanged', () => {
  const text = 'before\n<!-- bench:x -->\nold\n<!-- /bench:x -->\nafter';
  assert.equal(replaceSection(text, 'x', 'new'), 'before\n<!-- bench:x -->\nnew\n<!-- /bench:x -->\nafter');
});

test('replacing a section that the text does not have is an error', () =>
  assert.throws(() => replaceSection('<!-- bench:x -->', 'x', 'new'), /no section x/));

test('--write, --rounds and --profiles are read, and other arguments are refused', () => {
  assert.deepEqual(readOptions(['--write', '--rounds', '3'], 15), {write: true, rounds: 3, profiles: []});
  assert.deepEqual(readOptions([], 15, ['a', 'b']), {write: false, rounds: 15, profiles: ['a', 'b']});
  assert.deepEqual(readOptions(['--profiles', 'b'], 15, ['a', 'b']).profiles, ['b']);
  assert.throws(() => readOptions(['--profiles', 'c'], 15, ['a', 'b']), /Unknown profile: c/);
  assert.throws(() => readOptions(['--rounds', 'few'], 15));
  assert.throws(() => readOptions(['--loud'], 15));
});
