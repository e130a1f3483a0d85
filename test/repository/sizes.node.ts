import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {brotliCompressSync, constants} from 'node:zlib';
import {languages} from '../../src/ui/texts/languages.ts';
import {root} from './tracked-files.ts';

/** How far a number in README.md may be from the truth, in bytes. */
const DRIFT = 100;

const readme = readFileSync(`${root}README.md`, 'utf8');

const brotli = (file: string): number =>
  brotliCompressSync(readFileSync(`${root}dist/${file}`), {params: {[constants.BROTLI_PARAM_QUALITY]: 11}})
    .length;

/** Rows of the table of sizes: `| `desk.js` | 3,499 B | …`. */
const rows = [...readme.matchAll(/^\| `([\w-]+\.js)` \| ([\d,]+) B \|/gm)].map(
  ([, file = '', bytes = '']) => [file, Number(bytes.replaceAll(',', ''))] as const,
);

const close = (said: number, bytes: number): void =>
  assert.ok(Math.abs(said - bytes) <= DRIFT, `README.md says ${said} B; it is ${bytes} B`);

const {files} = JSON.parse(readFileSync(`${root}dist/manifest.json`, 'utf8')) as {readonly files: object};

/** The files of all languages, which have one row together. */
const ofLanguages = languages.flatMap((tag) =>
  ['', '-panel', '-records'].map((share) => `desk-${tag.toLowerCase()}${share}.js`),
);

test('README.md tells the size of every file a visitor may download', () => {
  const said = [...rows.map(([file]) => file), ...ofLanguages];
  assert.deepEqual(said.toSorted(), Object.keys(files).toSorted());
});

test('no file of a language is larger than README.md says', () => {
  const [, most = ''] = /^\| a \[language\].* up to ([\d,]+) B /m.exec(readme) ?? [];
  for (const file of ofLanguages)
    assert.ok(brotli(file) <= Number(most.replaceAll(',', '')), `${file} is ${brotli(file)} B`);
});

for (const [file, said] of rows)
  test(`README.md says how large ${file} is`, () => {
    close(said, brotli(file));
  });

for (const [what, pattern, files] of [
  ['a return visit', /return visit downloads (\d+\.\d) kB/, ['desk.js']],
  ['a first visit', /first visit downloads (\d+\.\d) kB/, ['desk.js', 'desk-ui.js', 'desk-config.js']],
] as const)
  test(`README.md says what ${what} downloads`, () => {
    const said = Number(pattern.exec(readme)?.[1]) * 1000;
    close(
      said,
      files.map(brotli).reduce((sum, bytes) => sum + bytes),
    );
  });
