import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {basename} from 'node:path';
import test from 'node:test';
import {parseConfig} from '../../src/config/parse.ts';
import {compileSample} from './compile-sample.ts';
import {fencesIn} from './fences-in.ts';
import {root, sourceFiles} from './tracked-files.ts';

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

const configurations = inLanguage('html').flatMap(({code, line}) =>
  [...code.matchAll(/id="privacy-desk-config">([\s\S]*?)<\/script>/g)].map(([, json = '']) => ({json, line})),
);

test('README.md shows a configuration', () => {
  assert.ok(configurations.length > 0);
});

for (const {json, line} of configurations)
  test(`the configuration of README.md, line ${line}, has no problems`, () => {
    assert.deepEqual(parseConfig(JSON.parse(json)).problems, []);
  });

test('the commands of README.md are scripts of package.json', () => {
  const {scripts} = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {readonly scripts: object};
  const lines = inLanguage('sh').flatMap(({code}) => code.split('\n').filter(Boolean));
  const names = lines.map((line) => /^npm (?:run )?([\w:-]+)( --|$)/.exec(line)?.[1] ?? line);
  assert.deepEqual(
    names.filter((name) => !(name in scripts)),
    [],
  );
});

test('the style sheets of README.md set what the element documents', () => {
  const element = readFileSync(`${root}src/ui/privacy-desk.ts`, 'utf8');
  const named = inLanguage('css').flatMap(({code}) => [
    ...[...code.matchAll(/--privacy-desk-[\w-]+/g)].map(([property]) => `@cssproperty ${property} `),
    ...[...code.matchAll(/::part\(([\w-]+)\)/g)].map(([, part]) => `@csspart ${part} `),
  ]);
  assert.ok(named.length > 0);
  assert.deepEqual(
    named.filter((tag) => !element.includes(tag)),
    [],
  );
});

test('what README.md links to in this repository is there', () => {
  const links = [...markdown.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, path]) => path ?? '');
  assert.deepEqual(
    links.filter((path) => !existsSync(root + path)).map((path) => basename(path)),
    [],
  );
});

test('the console says what README.md says it does', () => {
  const source = sourceFiles()
    .map((path) => readFileSync(root + path, 'utf8'))
    .join('\n');
  const lines = inLanguage('text').flatMap(({code}) => [
    ...code.matchAll(/^privacy-desk \[([\w-]+)\] [^:]+: (.+)$/gm),
  ]);
  assert.ok(lines.length > 0);
  for (const [line, code = '', message = ''] of lines)
    assert.ok(source.includes(`code: '${code}'`) && source.includes(message), line);
});

test('a wrong sample would be found', () => {
  assert.notDeepEqual(compileSample('window.privacyDesk?.allow("analytics");'), []);
  assert.deepEqual(compileSample('window.privacyDesk?.allows("analytics");'), []);
});
