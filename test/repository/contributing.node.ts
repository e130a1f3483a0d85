import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {stages, tasksFor} from '../stages/tasks.ts';
import {fencesIn} from './fences-in.ts';
import {root} from './tracked-files.ts';

const {scripts} = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const commands = fencesIn(readFileSync(`${root}CONTRIBUTING.md`, 'utf8'))
  .filter(({language}) => language === 'sh')
  .flatMap(({code}) => code.split('\n'))
  .map((line) =>
    line
      .replace(/#.*/, '')
      .replace(/^(\w+=\S+ )+/, '')
      .trim(),
  )
  .filter(Boolean);

/** Whether the test run includes `npm run <name>`: as stages of the run, or as one of its tasks. */
const isRun = (name: string): boolean => {
  const [program, ...asked] = (scripts[name] ?? '').replace('node test/run.ts', 'run').split(' ');
  if (program === 'run') return asked.every((stage) => stages.some((known) => known === stage));
  return tasksFor().some(({command}) => command.join(' ') === `npm run --silent ${name}`);
};

test('CONTRIBUTING names commands', () => {
  assert.ok(commands.length > 2);
});

for (const command of commands)
  test(`CONTRIBUTING names "${command}", which the test run includes`, () => {
    const name = /^npm (?:run )?([\w:]+)$/.exec(command)?.[1] ?? '';
    assert.ok(name in scripts, 'package.json has no such script');
    assert.ok(isRun(name), 'no stage of test/run.ts includes it');
  });
