import {stripVTControlCharacters} from 'node:util';
import type {Task} from './tasks.ts';

/** More files than this are a fault, not a disturbance. */
const MAX_FILES = 5;

/**
 * The command that runs the test files of `task` with a failure in `output` again; `undefined` when there is none, or too many. The
 * reporters print the name of a file either above its failures, or below the name of each.
 */
export function secondRun({command, files = []}: Task, output: string): Task['command'] | undefined {
  const failed = [...new Set(failedFiles(output))];
  if (failed.length === 0 || failed.length > MAX_FILES) return undefined;
  const all = new Set(files);
  const [program, ...args] = command;
  return [program, ...args.filter((arg) => !all.has(arg)), ...failed];
}

function failedFiles(output: string): readonly string[] {
  let above: string | undefined;
  return stripVTControlCharacters(output)
    .split('\n')
    .flatMap((line, index, lines) => {
      above = /^(test\/\S+\.test\.ts):$/.exec(line)?.[1] ?? above;
      if (/^\s*❌ /.test(line)) return above ?? [];
      return /^\s*✖ /.test(line)
        ? (/^\s+(test\/\S+\.node\.ts):/.exec(lines[index + 1] ?? '')?.[1] ?? [])
        : [];
    });
}
