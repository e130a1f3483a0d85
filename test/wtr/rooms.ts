/**
 * Runs the unit tests that need a browser, in one engine: `node test/wtr/rooms.ts firefox [files…]`. The last line is
 * `N passed, N failed`.
 */
import {globSync} from 'node:fs';
import {startTestRunner} from '@web/test-runner';
import type {TestSession, TestSuiteResult} from '@web/test-runner-core';
import {type Engine, parseEngines} from '../drive/engine.ts';
import {sumTallies, type Tally, tallyLine} from '../stages/tally.ts';
import {createConfig} from './config.ts';
import {startLauncher} from './launcher.ts';

const [name, ...files] = process.argv.slice(2);
const [engine] = parseEngines(name);
if (engine === undefined) throw new Error('Name an engine.');

const tally = await runTests(engine, files.length > 0 ? files : findTestFiles());
console.log(tallyLine(tally));
process.exit(tally.failed === 0 ? 0 : 1);

function findTestFiles(): readonly string[] {
  return globSync('test/**/*.test.ts')
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
}

async function runTests(inEngine: Engine, testFiles: readonly string[]): Promise<Tally> {
  const {launcher, stop} = await startLauncher(inEngine);
  try {
    const runner = await startTestRunner({
      config: await createConfig(launcher, testFiles),
      readCliArgs: false,
      readFileConfig: false,
      autoExitProcess: false,
    });
    if (runner === undefined) return {passed: 0, failed: 1};
    await new Promise((resolve) => runner.on('stopped', resolve));
    return sumTallies([...runner.sessions.all()].map(tallySession));
  } finally {
    await stop();
  }
}

/** The tally of one page. A page with an error outside its tests, or without tests, counts as one more failure. */
function tallySession({testResults, passed}: TestSession): Tally {
  const counted = testResults ? tallySuite(testResults) : {passed: 0, failed: 0};
  const hasErrorOutsideTests = passed !== true && counted.failed === 0;
  const isEmpty = counted.passed + counted.failed === 0;
  return hasErrorOutsideTests || isEmpty ? {...counted, failed: counted.failed + 1} : counted;
}

function tallySuite({tests, suites}: TestSuiteResult): Tally {
  const counted = tests.filter(({skipped}) => !skipped);
  const passed = counted.filter((test) => test.passed).length;
  return sumTallies([{passed, failed: counted.length - passed}, ...suites.map(tallySuite)]);
}
