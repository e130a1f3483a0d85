import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import test from 'node:test';
import ts from 'typescript';
import {root, sourceFiles, trackedFiles} from './tracked-files.ts';

const code = trackedFiles().filter((path) => /^(src|demo|test)\/.*\.(ts|mjs)$/.test(path));

/** Longest source file, in lines. Texts of the interface are not counted. */
const longest = 250;

test('no file or folder has a name that says nothing', () => {
  const vague = /(^|\/)(utils?|helpers?|common|misc|shared|lib)(\/|\.[a-z.]+$)/;
  assert.deepEqual(
    code.filter((path) => vague.test(path)),
    [],
  );
});

test('file names are in kebab case', () => {
  assert.deepEqual(
    code.filter((path) => !/^[a-z\d]+(-[a-z\d]+)*(\.[a-z]+)+$/.test(basename(path))),
    [],
  );
});

test(`no source file is longer than ${longest} lines`, () => {
  const isTooLong = (path: string): boolean =>
    readFileSync(root + path, 'utf8').split('\n').length > longest + 1;
  assert.deepEqual(
    sourceFiles().filter((path) => !path.startsWith('src/ui/texts/') && isTooLong(path)),
    [],
  );
});

test('no source file has a default export', () => {
  const hasDefault = (path: string): boolean =>
    ts
      .createSourceFile(path, readFileSync(root + path, 'utf8'), ts.ScriptTarget.Latest)
      .statements.some(
        (statement) =>
          ts.isExportAssignment(statement) ||
          (ts.canHaveModifiers(statement) &&
            ts.getModifiers(statement)?.some(({kind}) => kind === ts.SyntaxKind.DefaultKeyword)),
      );
  assert.deepEqual(sourceFiles().filter(hasDefault), []);
});

test('no source file names the organisation of the demonstration', () => {
  assert.deepEqual(
    sourceFiles().filter((path) => /wwcsc|what works for children/i.test(readFileSync(root + path, 'utf8'))),
    [],
  );
});
