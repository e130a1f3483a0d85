import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {root, trackedFiles} from './tracked-files.ts';

/** Home folders of particular machines. The pattern is built in parts, so that this file does not contain one. */
const machinePaths = ['home', 'Users', 'root', 'work', 'tmp'].map(
  (folder) => new RegExp(`(^|[\\s'"\`(=])/${folder}/\\w`, 'm'),
);

const text = /\.(ts|mjs|cjs|js|json|md|html|css|yml|svg)$|^\.ci\/run$|^LICENSE$/;

test('no file names a path of the machine it was written on', () => {
  const named = trackedFiles()
    .filter((path) => text.test(path) && path !== 'package-lock.json')
    .filter((path) => machinePaths.some((pattern) => pattern.test(readFileSync(root + path, 'utf8'))));
  assert.deepEqual(named, []);
});
