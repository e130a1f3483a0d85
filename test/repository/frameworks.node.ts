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

for (const {code, line} of samples)
  test(`the component of docs/frameworks.md, line ${line}, says 'use client' if it calls a hook, and only then`, () => {
    const callsHook = /\buse[A-Z]\w*\(/.test(code);
    assert.equal(code.startsWith("'use client';\n"), callsHook);
  });

test('docs/frameworks.md shows a hook, and tells ESLint why the tag of Next has no async', () => {
  assert.ok(samples.some(({code}) => /\buseConsent\(/.test(code)));
  const layout = documentedSample('app/layout.tsx');
  assert.match(
    layout,
    /\{\/\* eslint-disable-next-line @next\/next\/no-sync-scripts \*\/\}\n *<script src="\/privacy\/desk\.js"/,
  );
});

test('the patterns for Next in docs/frameworks.md match what build writes', () => {
  const config = documentedSample('next.config.ts');
  const sources = [...config.matchAll(/source: '([^']+)'/g)].map(([, source = '']) => source);
  assert.deepEqual(
    ['/privacy/desk.js', '/privacy/desk-cookies.js', '/privacy/0123456789abcdef/desk-ui.js'].map((path) =>
      sources.findIndex((source) => patternOf(source).test(path)),
    ),
    [0, 0, 1],
  );
  const lifetimes = [...config.matchAll(/'(public, [^']+)'/g)].map(([, value = '']) => value);
  const running = readFileSync(`${root}docs/running.md`, 'utf8');
  assert.equal(lifetimes.length, 2);
  for (const value of lifetimes) assert.ok(running.includes(`Cache-Control "${value}"`), value);
});

/** The paths that a `source` of Next matches: https://nextjs.org/docs/app/api-reference/config/next-config-js/headers */
function patternOf(source: string): RegExp {
  const pattern = source
    .replaceAll(/:\w+\*/g, '.*')
    .replaceAll(/:\w+\(/g, '(')
    .replaceAll('.js', String.raw`\.js`);
  return new RegExp(`^${pattern}$`);
}

test('the types of our elements are known in JSX, and their attributes are checked', () => {
  const withTypes = "import 'privacy-desk/react';\nexport const list =";
  assert.deepEqual(compileSample(`${withTypes} <privacy-cookies heading={3} lang="de" />;`), []);
  assert.notDeepEqual(compileSample(`${withTypes} <privacy-cookies heading={{}} />;`), []);
  assert.notDeepEqual(
    compileSample(`import {Consent} from 'privacy-desk/react';\nexport const a = <Consent>…</Consent>;`),
    [],
  );
});
