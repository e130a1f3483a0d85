import {once} from 'node:events';
import {availableParallelism} from 'node:os';
import {delimiter, dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {startProgram} from '../drive/start-program.ts';
import {parseTally, sumTallies, type Tally, tallyLine} from './tally.ts';
import {secondRun} from './second-run.ts';
import type {Task} from './tasks.ts';

/** What a task printed, and how many of its tests passed. */
interface TaskResult {
  readonly task: Task;
  readonly output: string;
  readonly tally: Tally;
}

/** How many tasks run at the same time. A browser has many processes and needs a spare core: three tasks on two cores took as long as two. */
const maxParallelTasks = Math.max(2, availableParallelism() - 1);

/** How long one task may take, in milliseconds. */
const taskTimeout = 30 * 60_000;

const binaries = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));

/** Node keeps what it has compiled here: each test file, and each program that a test starts, compiles the same modules. */
const compileCache = fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url));

/** The folder of the current Node is first, because the system's Node may be too old to run TypeScript. */
const searchPath = [dirname(process.execPath), binaries, process.env['PATH']].join(delimiter);

/**
 * Runs the tasks in order, some of them in parallel, and prints their results, and at the end which tests failed. Tasks that
 * read dist/ wait for the build, if it is one of the tasks.
 */
export async function runTasks(tasks: readonly Task[]): Promise<Tally> {
  const waiting = [...tasks];
  const results: TaskResult[] = [];
  let reportBuild: (succeeded: boolean) => void = () => undefined;
  const isBuilt = tasks.some(({stage}) => stage === 'build')
    ? new Promise<boolean>((resolve) => (reportBuild = resolve))
    : true;

  const runOne = async (task: Task): Promise<void> => {
    const canRun = !task.needsBuild || (await isBuilt);
    const started = Date.now();
    if (canRun) console.log(`… ${task.name}`);
    const result = canRun ? await runTask(task) : failure(task, 'Not run, because the build failed.');
    if (task.stage === 'build') reportBuild(result.tally.failed === 0);
    results.push(result);
    printResult(task, result, started);
  };
  const runWaiting = async (): Promise<void> => {
    for (let task = waiting.shift(); task; task = waiting.shift()) await runOne(task);
  };
  await Promise.all(Array.from({length: maxParallelTasks}, runWaiting));
  printFailures(results);
  const final: TaskResult[] = [];
  for (const result of results) final.push(await runFailedAgain(result));
  return sumTallies(final.map(({tally}) => tally));
}

/**
 * Runs the test files with failures again, when nothing else runs. If all their tests pass then, the failures were caused by the load of
 * the machine: they are printed, and count as passed. Decision 31 says why.
 */
async function runFailedAgain(result: TaskResult): Promise<TaskResult> {
  const {task, tally} = result;
  const command = tally.failed > 0 ? secondRun(task, result.output) : undefined;
  if (!command) return result;
  const again: Task = {...task, name: `${task.name}, files with failures again`, command};
  const started = Date.now();
  const second = await runTask(again);
  printResult(again, second, started);
  if (second.tally.failed > 0) return result;
  console.log(`Failed beside other tasks, and passed alone: ${tally.failed}. See "Failed" above.`);
  return {...result, tally: {passed: tally.passed + tally.failed, failed: 0}};
}

/** Runs one task. Never rejects: a program that cannot be started counts as a failure. */
async function runTask(task: Task): Promise<TaskResult> {
  const [command, ...args] = task.command;
  const program = startProgram(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {...process.env, PATH: searchPath, NODE_COMPILE_CACHE: compileCache},
  });
  let output = '';
  const onData = (data: Buffer): void => void (output += data.toString());
  program.process.stdout?.on('data', onData);
  program.process.stderr?.on('data', onData);
  try {
    const [code] = (await once(program.process, 'close', {signal: AbortSignal.timeout(taskTimeout)})) as [
      number | null,
    ];
    return {task, output, tally: tallyOf(task, output, code)};
  } catch (error) {
    return failure(task, `${output}\n${String(error)}`);
  } finally {
    await program.stop();
  }
}

/** A program that exits with an error has failed, even if it counted no failure. So has a program that counted no test. */
function tallyOf({counted}: Task, output: string, code: number | null): Tally {
  const tally = counted ? parseTally(output) : {passed: code === 0 ? 1 : 0, failed: 0};
  if (tally === undefined) return {passed: 0, failed: 1};
  const isUncountedFailure = tally.failed === 0 && (code !== 0 || tally.passed === 0);
  return isUncountedFailure ? {...tally, failed: 1} : tally;
}

function failure(task: Task, output: string): TaskResult {
  return {task, output, tally: {passed: 0, failed: 1}};
}

function printResult({name}: Task, {output, tally}: TaskResult, started: number): void {
  const seconds = Math.round((Date.now() - started) / 1000);
  const text = output.trimEnd();
  if (text !== '') console.log(`\n${text.replaceAll(/^/gm, `  ${name} │ `)}`);
  console.log(`${tally.failed === 0 ? '✔' : '✖'} ${name}: ${tallyLine(tally)} (${seconds} s)`);
}

/** Repeats the names of the failed tests, because the output of the other tasks can be long. */
function printFailures(results: readonly TaskResult[]): void {
  const failed = results.filter(({tally}) => tally.failed > 0);
  const names = failed.flatMap(({output}) => output.match(/^\s*(?:✖|❌) .*$/gm) ?? []);
  if (names.length > 0) console.log(`\nFailed:\n${names.join('\n')}`);
}
