import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {brotliCompressSync, constants} from 'node:zlib';
import {visits} from '../../bench/visits.ts';
import {languages} from '../../src/ui/texts/languages.ts';
import {root} from './tracked-files.ts';

/** Largest difference between a size in README.md and the built file, in bytes. */
const DRIFT = 100;

const readme = readFileSync(`${root}README.md`, 'utf8');

const brotli = (file: string): number =>
  brotliCompressSync(readFileSync(`${root}dist/${file}`), {params: {[constants.BROTLI_PARAM_QUALITY]: 11}})
    .length;

/** Rows of the table of sizes: `| `desk.js` | 3,499 B | …`. */
const rows = [...readme.matchAll(/^\| `([\w-]+\.js)` \| ([\d,]+) B \|/gm)].map(
  ([, file = '', bytes = '']) => [file, Number(bytes.replaceAll(',', ''))] as const,
);

const weigh = (files: readonly string[]): number => files.map(brotli).reduce((sum, bytes) => sum + bytes, 0);

const close = (stated: number, bytes: number): void =>
  assert.ok(
    Math.abs(stated - bytes) <= DRIFT,
    `README.md says ${stated} B; it is ${bytes} B: npm run docs:sizes`,
  );

const {files} = JSON.parse(readFileSync(`${root}dist/manifest.json`, 'utf8')) as {readonly files: object};

/** The files of all languages. They share one row. */
const ofLanguages = languages.flatMap((tag) =>
  ['', '-panel', '-embed'].map((part) => `desk-${tag.toLowerCase()}${part}.js`),
);

test('README.md states the size of every file that a visitor may download', () => {
  const stated = [...rows.map(([file]) => file), ...ofLanguages];
  assert.deepEqual(stated.toSorted(), Object.keys(files).toSorted());
});

test('no file of a language is larger than README.md says', () => {
  const [, most = ''] = /^\| a \[language\].* up to ([\d,]+) B /m.exec(readme) ?? [];
  for (const file of ofLanguages)
    assert.ok(brotli(file) <= Number(most.replaceAll(',', '')), `${file} is ${brotli(file)} B`);
});

for (const [file, stated] of rows)
  test(`README.md states the size of ${file}`, () => {
    close(stated, brotli(file));
  });

for (const {name, files} of Object.values(visits))
  test(`README.md states what a ${name}, weighs`, () => {
    const row = readme.split('\n').find((line) => line.startsWith(`| ${name} | `));
    const [, stated = ''] = / ([\d,]+) B \|$/.exec(row ?? '') ?? [];
    close(Number(stated.replaceAll(',', '')), weigh(files));
  });

for (const [what, pattern, {files}] of [
  ['a first visit', /first visit downloads (\d+\.\d) kB/, visits.askedBuiltIn],
  ['a returning visitor', /returning visitor downloads (\d+\.\d) kB/, visits.allowedBefore],
] as const)
  test(`README.md states what ${what} downloads`, () => {
    close(Number(pattern.exec(readme)?.[1]) * 1000, weigh(files));
  });

test('each file of a visit is built', () => {
  const names = Object.values(visits).flatMap((visit) => visit.files);
  assert.deepEqual(
    names.filter((name) => !(name in files)),
    [],
  );
});
