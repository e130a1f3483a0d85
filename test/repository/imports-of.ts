import {readFileSync} from 'node:fs';
import {join, normalize} from 'node:path';
import ts from 'typescript';
import {root} from './tracked-files.ts';

/** What a file imports: types, re-exports and dynamic imports included. */
export interface Imports {
  /** Source files, as paths from the root. */
  readonly files: readonly string[];
  /** Packages and Node's own modules, as written. */
  readonly packages: readonly string[];
}

/** The imports of the TypeScript file at `path` (from the root). */
export const importsOf = (path: string): Imports => {
  const {importedFiles} = ts.preProcessFile(readFileSync(root + path, 'utf8'), true, true);
  const names = importedFiles.map(({fileName}) => fileName);
  return {
    files: names.filter((name) => name.startsWith('.')).map((name) => normalize(join(path, '..', name))),
    packages: names.filter((name) => !name.startsWith('.')),
  };
};
