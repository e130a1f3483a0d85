import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';
import test from 'node:test';
import {compileSample} from './compile-sample.ts';
import {fencesIn} from './fences-in.ts';
import {root} from './tracked-files.ts';

const markdown = existsSync(`${root}README.md`) ? readFileSync(`${root}README.md`, 'utf8') : '';
const fences = fencesIn(markdown);
const inLanguage = (...languages: readonly string[]) =>
  fences.filter(({language}) => languages.includes(language));

for (const {code, line} of inLanguage('html'))
  test(`the HTML of README.md, line ${line}, names files that are built and closes what it opens`, () => {
    const ours = [...code.matchAll(/(?:src|href)="\/privacy\/([\w-]+\.js)"/g)].map(([, file]) => file ?? '');
    assert.deepEqual(
      ours.filter((file) => !existsSync(`${root}dist/${file}`)),
      [],
    );
    for (const tag of ['template', 'script', 'head', 'body', 'iframe', 'a', 'style'])
      assert.equal(
        code.match(new RegExp(`<${tag}[\\s>]`, 'g'))?.length ?? 0,
        code.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0,
        `<${tag}>`,
      );
  });

for (const {code, line} of inLanguage('js', 'ts'))
  test(`the code of README.md, line ${line}, compiles`, () => {
    assert.deepEqual(compileSample(code), []);
  });

for (const {code, line} of inLanguage('json'))
  test(`the JSON of README.md, line ${line}, is JSON`, () => {
    assert.doesNotThrow(() => JSON.parse(code) as unknown);
  });

test('what README.md links to in this repository is there', () => {
  const links = [...markdown.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, path]) => path ?? '');
  assert.deepEqual(
    links.filter((path) => !existsSync(root + path)).map((path) => basename(path)),
    [],
  );
});

test('a wrong sample would be found', () => {
  assert.notDeepEqual(compileSample('window.privacyDesk?.allow("analytics");'), []);
  assert.deepEqual(compileSample('window.privacyDesk?.allows("analytics");'), []);
});
