/**
 * The whole test run: `node test/run.ts`, or some stages of it: `ENGINES=firefox node test/run.ts rooms pages`.
 * Ends with `N passed, N failed`; the exit code is 1 when anything failed.
 */
import {enginesNamed} from './drive/engine.ts';
import {presentEngines} from './stages/present-engines.ts';
import {runAll} from './stages/run-all.ts';
import {tallyLine} from './stages/tally.ts';
import {stages} from './stages/task.ts';
import {tasksIn} from './stages/tasks.ts';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !stages.some((stage) => stage === name));
if (unknown.length > 0)
  throw new Error(`No stage is called ${unknown.join(', ')}; there are ${stages.join(', ')}.`);

const tasks = tasksIn(presentEngines(enginesNamed(process.env['ENGINES'])));
const tally = await runAll(tasks.filter(({stage}) => asked.length === 0 || asked.includes(stage)));
console.log(`\n${tallyLine(tally)}`);
process.exitCode = tally.failed === 0 ? 0 : 1;
