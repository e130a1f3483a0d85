/**
 * Measures how fast the interface is: `npm run bench:ui`. Add `-- --write` to write the figures into docs/speed.md, or
 * `-- --rounds 3` for a shorter run.
 */
import {readOptions, runBench} from './run-bench.ts';
import {measureUi} from './ui/measure-ui.ts';

const figures = await runBench('ui', readOptions(process.argv.slice(2), 11), measureUi);
process.stdout.write(`${figures}\n`);
