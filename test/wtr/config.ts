import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import type {TestRunnerConfig} from '@web/test-runner';
import type {BrowserLauncher} from '@web/test-runner-core';
import {freePort} from '../drive/free-port.ts';
import {importOthers, roomPages} from './room-pages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Lit says this of itself in every file; its other warnings are about our mistakes, and are shown. */
const litNotice = 'Lit is in dev mode.';

/** How the rooms are tested: one page after another, so that each has the browser's focus to itself. */
export const configFor = async (
  launcher: BrowserLauncher,
  files: readonly string[],
): Promise<Partial<TestRunnerConfig>> => {
  const pages = roomPages(files);
  return {
    rootDir: root,
    files: [...pages.keys()],
    browsers: [launcher],
    port: await freePort(),
    concurrency: 1,
    concurrentBrowsers: 1,
    nodeResolve: true,
    plugins: [
      importOthers(pages),
      esbuildPlugin({ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json`}),
    ],
    reporters: [defaultReporter({reportTestProgress: false})],
    staticLogging: true,
    browserLogs: true,
    filterBrowserLogs: ({args}) => !String(args[0]).startsWith(litNotice),
    browserStartTimeout: 60_000,
    testsStartTimeout: 60_000,
    testsFinishTimeout: 120_000,
    testFramework: {config: {ui: 'bdd', timeout: '10000'}},
  };
};
