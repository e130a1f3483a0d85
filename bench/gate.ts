/** What the gate costs: `npm run bench:gate`, with `-- --write` into docs/speed.md, with `-- --rounds 5` in less time. */
import {measureGate} from './gate/measure-gate.ts';
import {readOptions} from './read-options.ts';
import {runBench} from './run-bench.ts';

const options = readOptions(process.argv.slice(2), 15);
const told = await runBench('gate', options, (browser, rounds) =>
  measureGate(browser, rounds, {held: [10, 100, 1000], inserted: 10_000}),
);
process.stdout.write(`${told}\n`);
