import {posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import type {TestRunnerConfig} from '@web/test-runner';
import type {BrowserLauncher, TestRunnerPlugin} from '@web/test-runner-core';
import {freePort} from '../drive/loopback-server.ts';

/** The first test file of each folder, which is opened as a page, with the other files of that folder. */
type TestPages = ReadonlyMap<string, readonly string[]>;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Lit logs this in every test page. Its other warnings are about mistakes in our code, and are shown. */
const litNotice = 'Lit is in dev mode.';

/** The configuration of the browser unit tests. The pages run one after another, so that each has the browser's focus. */
export async function createConfig(
  launcher: BrowserLauncher,
  files: readonly string[],
): Promise<Partial<TestRunnerConfig>> {
  const pages = groupByFolder(files);
  return {
    rootDir: root,
    files: [...pages.keys()],
    browsers: [launcher],
    port: await freePort(),
    concurrency: 1,
    concurrentBrowsers: 1,
    nodeResolve: true,
    plugins: [
      importOtherFiles(pages),
      esbuildPlugin({ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json`}),
    ],
    reporters: [defaultReporter({reportTestProgress: false})],
    staticLogging: true,
    browserLogs: true,
    filterBrowserLogs: ({args}) => !String(args[0]).startsWith(litNotice),
    browserStartTimeout: 60_000,
    testsStartTimeout: 60_000,
    // For all files of a folder: those of the interface take WebKit more than two minutes.
    testsFinishTimeout: 300_000,
    testFramework: {config: {ui: 'bdd', timeout: '10000'}},
  };
}

/** Groups the files of a folder into one page: opening a page takes longer than the tests of most files. */
function groupByFolder(files: readonly string[]): TestPages {
  const folders = [...new Set(files.map(posix.dirname))];
  return new Map(
    folders.map((folder) => {
      const [first = '', ...others] = files.filter((file) => posix.dirname(file) === folder);
      return [first, others];
    }),
  );
}

/** Makes the first file of each page import the others. */
function importOtherFiles(pages: TestPages): TestRunnerPlugin {
  return {
    name: 'import-other-files',
    transform: ({path, body}) =>
      pages
        .get(path.slice(1))
        ?.map((other) => `import '/${other}';\n`)
        .concat(`import '/test/wtr/readable-errors.ts';\n`, String(body))
        .join(''),
  };
}
