import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {measureGate} from '../../bench/gate/measure-gate.ts';
import {runBench} from '../../bench/run-bench.ts';
import {measureUi} from '../../bench/ui/measure-ui.ts';
import {measureVisits} from '../../bench/visit/measure-visits.ts';
import {rowsFor} from '../../bench/visit/rows.ts';
import {profiles} from '../../bench/visit/tab.ts';

/** One repetition is enough: these tests do not check any times. */
const options = {write: false, rounds: 1};

// Each spends most of its time in waiting until its page is idle. Nothing here is measured, so they can run at the same time.
describe('the benchmarks', {concurrency: true}, () => {
  it('the gate benchmark runs and fills in every figure', async () => {
    const report = await runBench('gate', options, (browser, rounds) =>
      measureGate(browser, rounds, {held: [1, 2], inserted: 20}),
    );
    assert.match(report, /\| 2 \| 10 at a time \| \d+ ms \| \d+ ms \| [\d.]+ \|/);
    assert.match(report, /\| 6 \| [\d.]+ ms \| [\d.]+ ms \|/);
    assert.doesNotMatch(report, /NaN|undefined/);
  });

  it('the interface benchmark runs and fills in every figure', async () => {
    const report = await runBench('ui', options, (browser, rounds) => measureUi(browser, rounds, 1));
    assert.match(report, /\| Accept all \| \d+ ms, /);
    assert.match(report, /\| desk-ui\.js, desk-config\.js \| \d+ ms \|/);
    assert.doesNotMatch(report, /NaN|undefined/);
  });

  it('the benchmark of visits runs and gives a number in each row', async () => {
    const scale = {scripts: [2, 3], inserted: 100, frames: 2} as const;
    // The slow device is measured in the same way, and takes three times as long.
    const desktop = profiles.filter(({name}) => name === 'desktop');
    const report = await runBench('visit', options, (browser, rounds) =>
      measureVisits(browser, rounds, {profiles: desktop, scale}),
    );
    for (const {label, cells} of rowsFor(scale)) {
      const [, , bare = '', inPage = ''] = rowOf(report, label);
      const measured = cells.filter(({profile}) => profile === 'desktop');
      for (const figures of [bare, inPage])
        assert.equal((figures.match(/-?\d[\d,.]*/g) ?? []).length, measured.length, `${label}: ${figures}`);
    }
    assert.doesNotMatch(report, /NaN|undefined|∞/);
  });
});

/** The cells of the row that starts with `label`. */
function rowOf(report: string, label: string): readonly string[] {
  const row = report.split('\n').find((line) => line.startsWith(`| ${label} |`));
  return row?.split('|') ?? [];
}
