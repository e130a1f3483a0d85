/**
 * Measures whole visits: `npm run bench:visit`. Add `-- --write` to write the figures into docs/speed.md, `-- --rounds 1` for a
 * first look, or `-- --profiles desktop` to leave out the slow device.
 */
import {readOptions, runBench} from './run-bench.ts';
import {measureVisits} from './visit/measure-visits.ts';
import {profiles} from './visit/tab.ts';

const names = profiles.map(({name}) => name);
const options = readOptions(process.argv.slice(2), 5, names);
const figures = await runBench('visit', options, (browser, rounds) =>
  measureVisits(browser, rounds, {
    profiles: profiles.filter(({name}) => options.profiles.includes(name)),
    scale: {scripts: [100, 1000], inserted: 10_000, frames: 100},
  }),
);
process.stdout.write(`${figures}\n`);
