import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {sourceFiles} from './tracked-files.ts';

test('no source file detects automated browsers', () => {
  const asking = sourceFiles().filter((path) => /\.(?:webdriver|userAgent)/.test(readFileSync(path, 'utf8')));
  assert.deepEqual(asking, []);
});
