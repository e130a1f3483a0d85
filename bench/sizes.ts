/** Writes the sizes of the files in dist/, and the weight of each visit, into README.md: `npm run docs:sizes`, after a build. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {brotliCompressSync, constants} from 'node:zlib';
import {languages} from '../src/ui/texts/languages.ts';
import {visits} from './visits.ts';

const root = new URL('../', import.meta.url);
const readme = new URL('README.md', root);

const visitNames = new Map(Object.values(visits).map(({name, files}) => [name, files]));
const languageFiles = languages.flatMap((tag) =>
  ['', '-panel', '-embed'].map((part) => `desk-${tag.toLowerCase()}${part}.js`),
);

const text = readFileSync(readme, 'utf8')
  .replaceAll(
    /^\| `([\w-]+\.js)` \| [\d,]+ B \|/gm,
    // A test reports a row whose file is not built.
    (row, file: string) => (isBuilt(file) ? `| \`${file}\` | ${bytes(weigh([file]))} |` : row),
  )
  .replaceAll(/^\| ([^|]+) \| [\d,]+ B \|$/gm, (row, name: string) => {
    const files = visitNames.get(name);
    return files ? `| ${name} | ${bytes(weigh(files))} |` : row;
  })
  .replace(
    /(^\| a \[language\].* up to )[\d,]+ B /m,
    (_, start: string) => `${start}${bytes(largestLanguageFile())} `,
  )
  .replace(
    /(first visit downloads )[\d.]+ kB/,
    (_, start: string) => start + kilobytes(visits.askedBuiltIn.files),
  )
  .replace(
    /(returning visitor downloads )[\d.]+ kB/,
    (_, start: string) => start + kilobytes(visits.allowedBefore.files),
  );
writeFileSync(readme, text);

function isBuilt(file: string): boolean {
  return existsSync(new URL(`dist/${file}`, root));
}

/** Bytes of the files after Brotli at quality 11. */
function weigh(files: readonly string[]): number {
  return files
    .map((file) => readFileSync(new URL(`dist/${file}`, root)))
    .map((code) => brotliCompressSync(code, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length)
    .reduce((sum, size) => sum + size, 0);
}

function bytes(size: number): string {
  return `${size.toLocaleString('en')} B`;
}

function kilobytes(files: readonly string[]): string {
  return `${(weigh(files) / 1000).toFixed(1)} kB`;
}

/** Rounded up, so that a corrected word does not change it. */
function largestLanguageFile(): number {
  return Math.ceil(Math.max(...languageFiles.map((file) => weigh([file]))) / 50) * 50;
}
