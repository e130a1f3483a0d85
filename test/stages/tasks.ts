import {globSync} from 'node:fs';
import {type Engine, engines} from '../drive/engine.ts';

/** The stages of a test run, in the order in which their results are useful. */
export const stages = ['types', 'lint', 'build', 'repository', 'node', 'rooms', 'pages'] as const;

export type Stage = (typeof stages)[number];

/** One program of a test run. */
export interface Task {
  readonly stage: Stage;
  /** The name in the progress output. */
  readonly name: string;
  /** The program and its arguments. Programs in node_modules/.bin are called by name. */
  readonly command: readonly [string, ...string[]];
  /** The arguments that name test files, when `command` has them. */
  readonly files?: readonly string[];
  /** Whether its last line counts its tests (`N passed, N failed`). If not, it counts as one test with its exit code. */
  readonly counted: boolean;
  /** Whether it reads dist/, and therefore has to wait for the build. */
  readonly needsBuild: boolean;
}

const projects = ['tsconfig.json', 'src/tsconfig.pure.json', 'demo/tsconfig.json', 'test/tsconfig.json'];

const repositoryFiles = 'test/repository/*.node.ts';

const nodeTest = ['node', '--test', '--test-reporter=./test/stages/count-reporter.mjs'] as const;

/**
 * All tasks of a test run in the engines `chosen`. The build is first, because other tasks wait for it. The longest tasks
 * follow, so that none of them runs alone at the end.
 */
export function tasksFor(chosen: readonly Engine[] = engines): readonly Task[] {
  const slowestFirst = engines.filter((engine) => chosen.includes(engine)).toReversed();
  return [
    buildTask(),
    ...projects.map(typeTask),
    ...slowestFirst.map(pageTask),
    nodeTask(),
    ...slowestFirst.map(unitTestTask),
    ...lintTasks(),
    repositoryTask(),
  ];
}

function buildTask(): Task {
  return {
    stage: 'build',
    name: 'build',
    command: ['npm', 'run', '--silent', 'build'],
    counted: false,
    needsBuild: false,
  };
}

function typeTask(project: string): Task {
  return {
    stage: 'types',
    name: `types in ${project}`,
    command: ['tsc', '-p', project],
    counted: false,
    needsBuild: false,
  };
}

function lintTasks(): readonly Task[] {
  return [
    {stage: 'lint', name: 'ESLint', command: ['eslint', '.'], counted: false, needsBuild: false},
    {
      stage: 'lint',
      name: 'Prettier',
      command: ['prettier', '--check', '.'],
      counted: false,
      needsBuild: false,
    },
  ];
}

/** The files share one PostgreSQL server. */
function nodeTask(): Task {
  const files = globSync('test/**/*.node.ts').filter(
    (file) => !/^test\/(pages|repository)\//.test(file.replaceAll('\\', '/')),
  );
  return {
    stage: 'node',
    name: 'unit tests in Node',
    command: [...nodeTest, '--test-global-setup=./test/stages/shared-postgres.ts', ...files],
    files,
    counted: true,
    needsBuild: true,
  };
}

function repositoryTask(): Task {
  return {
    stage: 'repository',
    name: 'repository tests',
    command: [...nodeTest, repositoryFiles],
    files: [repositoryFiles],
    counted: true,
    needsBuild: true,
  };
}

function unitTestTask(engine: Engine): Task {
  return {
    stage: 'rooms',
    name: `unit tests in ${engine}`,
    command: ['node', 'test/wtr/rooms.ts', engine],
    counted: true,
    needsBuild: false,
  };
}

/** The page tests of an engine share one process and one browser, because WebKit automation allows only one browser. */
function pageTask(engine: Engine): Task {
  return {
    stage: 'pages',
    name: `page tests in ${engine}`,
    command: ['node', 'test/pages/run.ts', engine],
    counted: true,
    needsBuild: true,
  };
}
