/**
 * A reporter for `node --test`. It prints only failures, and `N passed, N failed` at the end. The test runner requires a
 * default export: https://nodejs.org/api/test.html#custom-reporters
 */
import {relative} from 'node:path';
import process from 'node:process';

export default async function* countReporter(events) {
  let passed = 0;
  let failed = 0;
  for await (const {type, data} of events) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details.type === 'suite' || data.skip)
      continue;
    if (type === 'test:pass' && !isEmptyFile(data)) {
      passed += 1;
    } else if (type === 'test:pass') {
      failed += 1;
      yield formatFailure(data, '    This file has no tests.');
    } else if (!hasFailedSubtests(data)) {
      failed += 1;
      yield formatFailure(data, formatCauses(data));
    }
  }
  yield `${passed} passed, ${failed} failed\n`;
}

/** A file without tests is reported as a passed test with the name of the file. */
function isEmptyFile({nesting, name}) {
  return nesting === 0 && name.endsWith('.node.ts');
}

/** A failed test is reported again for each test that contains it. Those reports are not failures of their own. */
function hasFailedSubtests({details}) {
  return details.error?.failureType === 'subtestsFailed';
}

/** The error and its causes. The outermost error is a wrapper of the test runner. */
function formatCauses({details: {error}}) {
  return causesOf(error?.cause ?? error)
    .join('\ncaused by ')
    .replace(/^/gm, '    ');
}

function causesOf(error) {
  return error ? [error.stack ?? error, ...causesOf(error.cause)] : [];
}

function formatFailure(data, causes) {
  return `✖ ${data.name}\n    ${data.file ? relative(process.cwd(), data.file) : ''}:${data.line ?? ''}\n${causes}\n`;
}
