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
  test(`the HTML of README.md, line ${line}, names built files and closes every element`, () => {
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

test('README.md only names commands that exist', () => {
  const {name, scripts} = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
    readonly name: string;
    readonly scripts: object;
  };
  const isKnown = (line: string): boolean => {
    // test/package runs these in an empty folder.
    if (line === `npm install ${name}` || line.startsWith(`npx ${name} `)) return true;
    return (/^npm (?:run )?([\w:-]+)( --|$)/.exec(line)?.[1] ?? '') in scripts;
  };
  const lines = inLanguage('sh').flatMap(({code}) => code.split('\n').filter(Boolean));
  assert.deepEqual(
    lines.filter((line) => !isKnown(line)),
    [],
  );
});

test('the style sheets of README.md set what the element documents', () => {
  const element = readFileSync(`${root}src/ui/privacy-desk-element.ts`, 'utf8');
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

test('every file that README.md links to exists', () => {
  const links = [...markdown.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, path]) => path ?? '');
  assert.deepEqual(
    links.filter((path) => !existsSync(root + path)).map((path) => basename(path)),
    [],
  );
});

test('the console prints the messages that README.md quotes', () => {
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

test('a wrong sample is found', () => {
  assert.notDeepEqual(compileSample('window.privacyDesk?.allow("analytics");'), []);
  assert.deepEqual(compileSample('window.privacyDesk?.allows("analytics");'), []);
});
