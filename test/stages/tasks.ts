import {globSync} from 'node:fs';
import {engines} from '../drive/engine.ts';
import type {Engine} from '../drive/engine.ts';
import type {Task} from './task.ts';

const projects = ['tsconfig.json', 'src/tsconfig.pure.json', 'demo/tsconfig.json', 'test/tsconfig.json'];

const build: Task = {
  stage: 'build',
  name: 'build',
  command: ['npm', 'run', '--silent', 'build'],
  counted: false,
  needsBuild: false,
};

const types = projects.map((project): Task => ({
  stage: 'types',
  name: `types of ${project}`,
  command: ['tsc', '-p', project],
  counted: false,
  needsBuild: false,
}));

const lint: readonly Task[] = [
  {stage: 'lint', name: 'eslint', command: ['eslint', '.'], counted: false, needsBuild: false},
  {stage: 'lint', name: 'prettier', command: ['prettier', '--check', '.'], counted: false, needsBuild: false},
];

const nodeTest = ['--test', '--test-reporter=./test/stages/count-reporter.mjs'] as const;

const nodeFiles = (): readonly string[] =>
  globSync('test/**/*.node.ts').filter(
    (file) => !/^test\/(pages|repository)\//.test(file.replaceAll('\\', '/')),
  );

const onNode = (): readonly Task[] => [
  {
    stage: 'repository',
    name: 'repository',
    command: ['node', ...nodeTest, 'test/repository/*.node.ts'],
    counted: true,
    needsBuild: true,
  },
  {
    stage: 'node',
    name: 'node',
    command: ['node', ...nodeTest, ...nodeFiles()],
    counted: true,
    needsBuild: true,
  },
];

const rooms = (engine: Engine): Task => ({
  stage: 'rooms',
  name: `rooms in ${engine}`,
  command: ['node', 'test/wtr/rooms.ts', engine],
  counted: true,
  needsBuild: false,
});

/** All page tests of an engine share one process, and so one browser: WebKit automation allows no second. */
const pages = (engine: Engine): Task => ({
  stage: 'pages',
  name: `pages in ${engine}`,
  command: ['node', 'test/pages/in.ts', engine],
  counted: true,
  needsBuild: true,
});

/** Every task of a run in these engines: what others wait for, then the longest first, so that none is left over at the end. */
export const tasksIn = (chosen: readonly Engine[] = engines): readonly Task[] => {
  const slowestFirst = engines.filter((engine) => chosen.includes(engine)).toReversed();
  return [build, ...types, ...slowestFirst.map(pages), ...slowestFirst.map(rooms), ...onNode(), ...lint];
};
