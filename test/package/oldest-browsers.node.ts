import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';
import test from 'node:test';
import {Linter} from 'eslint';
import compat from 'eslint-plugin-compat';

const root = new URL('../../', import.meta.url).pathname;
const {browserslist} = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  readonly browserslist: readonly string[];
};

/** Members that the oldest browsers lack and that `eslint-plugin-compat` does not know, and syntax that Safari 15.4 lacks. */
const tooNew = [
  'MemberExpression[property.name=/^(toSorted|toReversed|toSpliced|findLast|findLastIndex|isWellFormed)$/]',
  'MemberExpression[object.name=AbortSignal][property.name=/^(any|timeout)$/]',
  'MemberExpression[object.name=/^(Object|Map)$/][property.name=groupBy]',
  'MemberExpression[object.name=Promise][property.name=withResolvers]',
  'StaticBlock',
];

const linter = new Linter();
const problemsIn = (code: string, file: string): readonly string[] =>
  linter
    .verify(
      code,
      [
        {...compat.configs['flat/recommended'], files: ['**/*.js']},
        {
          files: ['**/*.js'],
          // Safari has no requestIdleCallback: when-idle.ts does without.
          settings: {browsers: browserslist, polyfills: ['requestIdleCallback']},
          languageOptions: {ecmaVersion: 2022},
          rules: {'no-restricted-syntax': ['error', ...tooNew]},
        },
      ],
      file,
    )
    .map(({message}) => message);

for (const path of globSync(`${root}dist/*.js`)) {
  const file = basename(path);
  test(`${file} uses nothing that ${browserslist.join(', ')} lack`, () =>
    assert.deepEqual(problemsIn(readFileSync(path, 'utf8'), file), []));
}

for (const [code, what] of [
  ['class A {static {}}', 'a static block'],
  ['/(?<=a)b/.test("ab")', 'a lookbehind'],
  ['[1].toSorted()', 'a method of ES2023'],
  ['AbortSignal.timeout(5)', 'a static method that Safari 15.4 lacks'],
  ['structuredClone(1); navigation.back()', 'a global that Safari 15.4 lacks'],
  ['using a = b', 'later syntax'],
] as const)
  test(`the check finds ${what}`, () => assert.notDeepEqual(problemsIn(code, 'sample.js'), []));
