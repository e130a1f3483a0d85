import {posix} from 'node:path';
import type {TestRunnerPlugin} from '@web/test-runner-core';

/** The files of each page: by the one that the page is opened for, the others that come with it. */
export type RoomPages = ReadonlyMap<string, readonly string[]>;

/** Puts the files of one folder into one page: opening a page costs more than most files' tests. */
export const roomPages = (files: readonly string[]): RoomPages => {
  const folders = [...new Set(files.map(posix.dirname))];
  return new Map(
    folders.map((folder) => {
      const [first = '', ...others] = files.filter((file) => posix.dirname(file) === folder);
      return [first, others];
    }),
  );
};

/** Has each page's file import the others. */
export const importOthers = (pages: RoomPages): TestRunnerPlugin => ({
  name: 'import-others',
  transform: ({path, body}) =>
    pages
      .get(path.slice(1))
      ?.map((other) => `import '/${other}';\n`)
      .concat(String(body))
      .join(''),
});
