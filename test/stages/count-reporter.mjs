/**
 * A reporter for `node --test`: tells what failed, and ends with `N passed, N failed`. The runner asks for a default
 * export: https://nodejs.org/api/test.html#custom-reporters
 */
import {relative} from 'node:path';
import process from 'node:process';

/** A file without a test is reported as a test that has the file's name, and passed. */
const isEmptyFile = ({nesting, name}) => nesting === 0 && name.endsWith('.node.ts');

/** A test fails once more for each test around it; those are not failures of their own. */
const isEcho = ({details}) => details.error?.failureType === 'subtestsFailed';

/** What was thrown and, for each, what had led to it: the first is the runner's own wrapping. */
const causesOf = (error) => (error ? [error.stack ?? error, ...causesOf(error.cause)] : []);

const causeOf = ({details: {error}}) =>
  causesOf(error?.cause ?? error)
    .join('\nbecause of ')
    .replace(/^/gm, '    ');

const failure = (data, why) =>
  `✖ ${data.name}\n    ${data.file ? relative(process.cwd(), data.file) : ''}:${data.line ?? ''}\n${why}\n`;

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
      yield failure(data, '    This file holds no test.');
    } else if (!isEcho(data)) {
      failed += 1;
      yield failure(data, causeOf(data));
    }
  }
  yield `${passed} passed, ${failed} failed\n`;
}
