import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import test from 'node:test';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {root, sourceFiles} from './tracked-files.ts';

type Exports = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

const readJson = (path: string): unknown => JSON.parse(readFileSync(root + path, 'utf8'));

const manifest = readJson('package.json') as {readonly exports: Exports; readonly scripts: object};

test('every path that package.json exports is there after the build', () => {
  const paths = Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  assert.ok(paths.length > 0);
  assert.deepEqual(
    paths.filter((path) => globSync(path, {cwd: root}).length === 0),
    [],
  );
});

test('publint finds nothing to say about the package', async () => {
  const {messages, pkg} = await publint({pkgDir: root, strict: true, pack: false});
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg, {color: false})),
    [],
  );
});

test('custom-elements.json describes every element that src declares', () => {
  const declared = sourceFiles()
    .filter((path) => path.startsWith('src/ui/'))
    .flatMap((path) => [...readFileSync(root + path, 'utf8').matchAll(/^ +'(privacy-[a-z-]+)': \w+;/gm)])
    .map(([, tag]) => tag);
  const {modules} = readJson('dist/custom-elements.json') as {
    readonly modules: readonly {readonly declarations: readonly {readonly tagName?: string}[]}[];
  };
  const described = modules.flatMap(({declarations}) => declarations.map(({tagName}) => tagName));
  assert.ok(declared.includes('privacy-desk'));
  assert.deepEqual(
    declared.filter((tag) => !described.includes(tag)),
    [],
  );
});
