import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** The repository's folder, with a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Paths, from the root, of what git keeps or would keep, that are still there. */
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
