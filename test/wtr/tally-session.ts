import type {TestSession, TestSuiteResult} from '@web/test-runner-core';
import {sum} from '../stages/tally.ts';
import type {Tally} from '../stages/tally.ts';

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
