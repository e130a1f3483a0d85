/**
 * Measures what holding and releasing markup costs a page: `npm run bench:gate`. Add `-- --write` to write the figures into
 * docs/speed.md, or `-- --rounds 5` for a shorter run.
 */
import {measureGate} from './gate/measure-gate.ts';
import {readOptions, runBench} from './run-bench.ts';

const options = readOptions(process.argv.slice(2), 15);
const figures = await runBench('gate', options, (browser, rounds) =>
  measureGate(browser, rounds, {held: [10, 100, 1000], inserted: 10_000}),
);
process.stdout.write(`${figures}\n`);
