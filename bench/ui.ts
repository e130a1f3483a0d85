/** How fast the interface is: `npm run bench:ui`, with `-- --write` into docs/speed.md, with `-- --rounds 3` in less time. */
import {readOptions} from './read-options.ts';
import {runBench} from './run-bench.ts';
import {measureUi} from './ui/measure-ui.ts';

const told = await runBench('ui', readOptions(process.argv.slice(2), 11), measureUi);
process.stdout.write(`${told}\n`);
