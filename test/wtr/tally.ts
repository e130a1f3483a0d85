import type {TestSession, TestSuiteResult} from '@web/test-runner-core';

/** How many tests passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, {passed}) => total + passed, 0),
  failed: tallies.reduce((total, {failed}) => total + failed, 0),
});

const tallySuite = ({tests, suites}: TestSuiteResult): Tally => {
  const counted = tests.filter(({skipped}) => !skipped);
  const passed = counted.filter((test) => test.passed).length;
  return sum([{passed, failed: counted.length - passed}, ...suites.map(tallySuite)]);
};

/** Counts one file in one browser. A file that broke outside its tests, or holds none, is one failure. */
export const tallySession = ({testResults, passed}: TestSession): Tally => {
  const tally = testResults ? tallySuite(testResults) : {passed: 0, failed: 0};
  const brokeOutside = passed !== true && tally.failed === 0;
  const isEmpty = tally.passed + tally.failed === 0;
  return brokeOutside || isEmpty ? {...tally, failed: tally.failed + 1} : tally;
};
