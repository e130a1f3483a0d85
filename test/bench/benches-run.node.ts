import assert from 'node:assert/strict';
import test from 'node:test';
import {measureGate} from '../../bench/gate/measure-gate.ts';
import {runBench} from '../../bench/run-bench.ts';
import {measureUi} from '../../bench/ui/measure-ui.ts';

/** One repetition is enough: these tests do not check any times. */
const options = {write: false, rounds: 1};

test('the gate benchmark runs and fills in every figure', async () => {
  const report = await runBench('gate', options, (browser, rounds) =>
    measureGate(browser, rounds, {held: [1, 2], inserted: 20}),
  );
  assert.match(report, /\| 2 \| 10 at a time \| \d+ ms \| \d+ ms \| [\d.]+ \|/);
  assert.match(report, /\| 6 \| [\d.]+ ms \| [\d.]+ ms \|/);
  assert.doesNotMatch(report, /NaN|undefined/);
});

test('the interface benchmark runs and fills in every figure', async () => {
  const report = await runBench('ui', options, (browser, rounds) => measureUi(browser, rounds, 1));
  assert.match(report, /\| Accept all \| \d+ ms, /);
  assert.match(report, /\| desk-ui\.js, desk-config\.js \| \d+ ms \|/);
  assert.doesNotMatch(report, /NaN|undefined/);
});
