import assert from 'node:assert/strict';
import test from 'node:test';
import {median} from '../../bench/figures/median.ts';
import {table} from '../../bench/figures/table.ts';
import {withSection} from '../../bench/figures/write-section.ts';
import {readOptions} from '../../bench/read-options.ts';

for (const [values, middle] of [
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[7], 7],
] as const)
  test(`the median of ${values.join(', ')} is ${middle}`, () => assert.equal(median(values), middle));

test('a table has a rule below its head', () =>
  assert.equal(table(['a', 'b'], [['1', '2']]), '| a | b |\n| --- | --: |\n| 1 | 2 |'));

test('a section replaces what stood in its place, and nothing else', () => {
  const text = 'before\n<!-- bench:x -->\nold\n<!-- /bench:x -->\nafter';
  assert.equal(withSection(text, 'x', 'new'), 'before\n<!-- bench:x -->\nnew\n<!-- /bench:x -->\nafter');
});

test('a section without a place is an error', () =>
  assert.throws(() => withSection('<!-- bench:x -->', 'x', 'new'), /no place for x/));

test('options are read, and what is none is refused', () => {
  assert.deepEqual(readOptions(['--write', '--rounds', '3'], 15), {write: true, rounds: 3});
  assert.deepEqual(readOptions([], 15), {write: false, rounds: 15});
  assert.throws(() => readOptions(['--rounds', 'few'], 15));
  assert.throws(() => readOptions(['--loud'], 15));
});
