import assert from 'node:assert/strict';
import test from 'node:test';
import {measureGate} from '../../bench/gate/measure-gate.ts';
import {runBench} from '../../bench/run-bench.ts';
import {measureUi} from '../../bench/ui/measure-ui.ts';

/** One repetition, and no word on how long anything took. */
const options = {write: false, rounds: 1};

test('the bench of the gate runs, and has a figure for everything', async () => {
  const told = await runBench('gate', options, (browser, rounds) =>
    measureGate(browser, rounds, {held: [1, 2], inserted: 20}),
  );
  assert.match(told, /\| 2 \| 10 at a time \| \d+ ms \| \d+ ms \| [\d.]+ \|/);
  assert.match(told, /\| 6 \| [\d.]+ ms \| [\d.]+ ms \|/);
  assert.doesNotMatch(told, /NaN|undefined/);
});

test('the bench of the interface runs, and has a figure for everything', async () => {
  const told = await runBench('ui', options, (browser, rounds) => measureUi(browser, rounds, 1));
  assert.match(told, /\| Accept all \| \d+ ms, /);
  assert.match(told, /\| desk-ui\.js, desk-config\.js \| \d+ ms \|/);
  assert.doesNotMatch(told, /NaN|undefined/);
});
