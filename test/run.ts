/**
 * Runs all tests: `node test/run.ts`. Name stages to run only those: `ENGINES=firefox node test/run.ts rooms pages`.
 * The last line is `N passed, N failed`. The exit code is 1 if a test failed.
 */
import {findBrowser} from './drive/browser-programs.ts';
import {type Engine, parseEngines} from './drive/engine.ts';
import {runTasks} from './stages/run-tasks.ts';
import {tallyLine} from './stages/tally.ts';
import {stages, tasksFor} from './stages/tasks.ts';

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !stages.some((stage) => stage === name));
if (unknown.length > 0)
  throw new Error(`Unknown stage: ${unknown.join(', ')}. The stages are ${stages.join(', ')}.`);

const tasks = tasksFor(availableEngines(parseEngines(process.env['ENGINES'])));
const tally = await runTasks(tasks.filter(({stage}) => chosen.length === 0 || chosen.includes(stage)));
console.log(`\n${tallyLine(tally)}`);
process.exitCode = tally.failed === 0 ? 0 : 1;

/**
 * Leaves out the engines that are not installed on this machine, and prints which. Linux supports all of them, so there a
 * missing engine stays in the list and its tests fail.
 */
function availableEngines(wanted: readonly Engine[]): readonly Engine[] {
  if (process.platform === 'linux') return wanted;
  const missing = wanted.filter((engine) => findBrowser(engine) === undefined);
  for (const engine of missing)
    console.log(`SKIPPED: ${engine} is not installed on this machine. See CONTRIBUTING.md.`);
  return wanted.filter((engine) => !missing.includes(engine));
}
