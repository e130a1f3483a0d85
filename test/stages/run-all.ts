import {availableParallelism} from 'node:os';
import {runTask} from './run-task.ts';
import type {Finished} from './run-task.ts';
import {sum, tallyLine} from './tally.ts';
import type {Tally} from './tally.ts';
import type {Task} from './task.ts';

/** Browsers are programs of many processes: with one core left over, they answer in time. */
const lanes = Math.max(2, availableParallelism() - 1);

const tell = ({name}: Task, {output, tally}: Finished, began: number): void => {
  const seconds = Math.round((Date.now() - began) / 1000);
  const text = output.trimEnd();
  if (text !== '') console.log(`\n${text.replaceAll(/^/gm, `  ${name} │ `)}`);
  console.log(`${tally.failed === 0 ? '✔' : '✖'} ${name}: ${tallyLine(tally)} (${seconds} s)`);
};

const unbuilt: Finished = {output: 'Not run, because the build failed.', tally: {passed: 0, failed: 1}};

/** Runs the tasks, a few at a time, in order; those that read dist/ wait for the build when it is one of them. */
export const runAll = async (tasks: readonly Task[]): Promise<Tally> => {
  const waiting = [...tasks];
  const tallies: Tally[] = [];
  let tellBuilt: (well: boolean) => void = () => undefined;
  const isBuilt = tasks.some(({stage}) => stage === 'build')
    ? new Promise<boolean>((resolve) => (tellBuilt = resolve))
    : true;

  const runOne = async (task: Task): Promise<void> => {
    const canRun = !task.needsBuild || (await isBuilt);
    const began = Date.now();
    if (canRun) console.log(`… ${task.name}`);
    const finished = canRun ? await runTask(task) : unbuilt;
    if (task.stage === 'build') tellBuilt(finished.tally.failed === 0);
    tallies.push(finished.tally);
    tell(task, finished, began);
  };
  const lane = async (): Promise<void> => {
    for (let task = waiting.shift(); task; task = waiting.shift()) await runOne(task);
  };
  await Promise.all(Array.from({length: lanes}, lane));
  return sum(tallies);
};
