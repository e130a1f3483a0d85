import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {documentedSample} from '../pages/frameworks/documented-samples.ts';
import {compileSample} from './compile-sample.ts';
import {fencesIn} from './fences-in.ts';
import {root} from './tracked-files.ts';

const samples = fencesIn(readFileSync(`${root}docs/frameworks.md`, 'utf8')).filter(
  ({language}) => language === 'tsx',
);

test('docs/frameworks.md shows components for React', () => {
  assert.ok(samples.length > 2);
});

for (const {code, line} of samples)
  test(`the component of docs/frameworks.md, line ${line}, compiles`, () => {
    assert.deepEqual(compileSample(code, {'statistics.tsx': documentedSample('app/statistics.tsx')}), []);
  });

test('the types of our elements are known in JSX, and their attributes are checked', () => {
  const withTypes = "import 'privacy-desk/react';\nexport const list =";
  assert.deepEqual(compileSample(`${withTypes} <privacy-cookies heading={3} lang="de" />;`), []);
  assert.notDeepEqual(compileSample(`${withTypes} <privacy-cookies heading={{}} />;`), []);
  assert.notDeepEqual(
    compileSample(`import {Consent} from 'privacy-desk/react';\nexport const a = <Consent>…</Consent>;`),
    [],
  );
});
