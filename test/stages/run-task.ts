import {once} from 'node:events';
import {delimiter, dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {start} from '../drive/spawned.ts';
import {tallyIn} from './tally.ts';
import type {Tally} from './tally.ts';
import type {Task} from './task.ts';

/** Longest that one task may take, in milliseconds. */
const patience = 15 * 60_000;

const binaries = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));

/** The Node that runs us comes first: a system's own may be too old to run TypeScript. */
const searchPath = [dirname(process.execPath), binaries, process.env['PATH']].join(delimiter);

/** A task's end: what it printed and how many of its tests passed. */
export interface Finished {
  readonly output: string;
  readonly tally: Tally;
}

/** A program that ends badly has failed, whatever it counted; so has one that counted nothing. */
const judge = ({counted}: Task, output: string, code: number | null): Tally => {
  const tally = counted ? tallyIn(output) : {passed: code === 0 ? 1 : 0, failed: 0};
  if (tally === undefined) return {passed: 0, failed: 1};
  const isSilentFailure = tally.failed === 0 && (code !== 0 || tally.passed === 0);
  return isSilentFailure ? {...tally, failed: 1} : tally;
};

/** Runs one task to its end. Never rejects: a program that cannot be started is a failure like any other. */
export const runTask = async (task: Task): Promise<Finished> => {
  const [command, ...args] = task.command;
  const program = start(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {...process.env, PATH: searchPath},
  });
  let output = '';
  const hear = (data: Buffer): void => void (output += data.toString());
  program.process.stdout?.on('data', hear);
  program.process.stderr?.on('data', hear);
  try {
    const [code] = (await once(program.process, 'close', {signal: AbortSignal.timeout(patience)})) as [
      number | null,
    ];
    return {output, tally: judge(task, output, code)};
  } catch (error) {
    return {output: `${output}\n${String(error)}`, tally: {passed: 0, failed: 1}};
  } finally {
    await program.stop();
  }
};
