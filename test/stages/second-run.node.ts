import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {secondRun} from './second-run.ts';
import type {Task} from './tasks.ts';

const inNode: Task = {
  stage: 'node',
  name: 'unit tests in Node',
  command: ['node', '--test', 'test/a.node.ts', 'test/b.node.ts', 'test/c.node.ts'],
  files: ['test/a.node.ts', 'test/b.node.ts', 'test/c.node.ts'],
  counted: true,
  needsBuild: false,
};
const inFirefox: Task = {
  stage: 'rooms',
  name: 'unit tests in firefox',
  command: ['node', 'test/wtr/rooms.ts', 'firefox'],
  counted: true,
  needsBuild: false,
};

describe('the second run of files with failures', () => {
  it('has each file once, as the reporter for Node names it below a failure', () => {
    const output = ['b', 'b', 'c'].map((file) => `✖ some test\n    test/${file}.node.ts:12\n    Error: no\n`);
    assert.deepEqual(secondRun(inNode, output.join('')), [
      'node',
      '--test',
      'test/b.node.ts',
      'test/c.node.ts',
    ]);
  });

  it('has the files that the browser tests name above their failures, behind control characters', () => {
    const output =
      'test/ui/quiet.test.ts:\n\n 🚧 404 network requests:\n\u{1b}[2K\u{1b}[Gtest/ui/panel.test.ts:\n\n ❌ a test\n';
    assert.deepEqual(secondRun(inFirefox, output), [
      'node',
      'test/wtr/rooms.ts',
      'firefox',
      'test/ui/panel.test.ts',
    ]);
  });

  it('does not exist when no file is known, or when more than five have failures', () => {
    const six = [1, 2, 3, 4, 5, 6].map((file) => `✖ some test\n    test/${file}.node.ts:12\n`);
    assert.equal(secondRun(inNode, six.join('')), undefined);
    assert.equal(secondRun(inFirefox, 'The browser could not be started.'), undefined);
  });
});
