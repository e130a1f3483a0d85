import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** Path of the repository, with a trailing slash. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Existing files, by their path from the root, that git tracks or does not ignore. */
export const trackedFiles = (): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '' && existsSync(root + path));

/** The source files, declarations included. */
export const sourceFiles = (): readonly string[] =>
  trackedFiles().filter((path) => path.startsWith('src/') && path.endsWith('.ts'));
