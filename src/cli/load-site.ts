import {readdir, readFile, stat} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import {type CheckedSite, type CheckOptions, checkText} from './check-text.ts';
import type {Terminal} from './command.ts';
import {hasProblem, printFindings} from './findings.ts';
import {nearest} from './nearest.ts';
import type {SiteWithPresets} from './presets/site-presets.ts';

/**
 * Reads and checks a configuration file. Prints every problem, without warnings, and resolves with `undefined` when there is
 * one. Rejects when the file cannot be read.
 */
export async function loadSite(
  file: string,
  terminal: Terminal,
  options: CheckOptions = {},
): Promise<SiteWithPresets | undefined> {
  const {site, findings} = await checkFile(file, options);
  const problems = findings.filter(({level}) => level === 'problem');
  printFindings(file, problems, terminal);
  return hasProblem(problems) ? undefined : site;
}

/** Reads and checks a configuration file, and prints nothing. Rejects when the file cannot be read. */
export async function checkFile(file: string, options: CheckOptions = {}): Promise<CheckedSite> {
  return checkText(await readText(file), options);
}

async function readText(file: string): Promise<string> {
  try {
    // Reading a folder fails with an error that does not name it.
    if (!(await stat(file)).isDirectory()) return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(await missingMessage(file), {cause: error});
  }
  throw new Error(
    `${file}: This is a folder. Expected a configuration file, such as ${join(file, 'site.json')}.`,
  );
}

/** Says what to do when the file is not there: the name that was probably meant, or what to write into a new one. */
async function missingMessage(file: string): Promise<string> {
  const names = await readdir(dirname(file)).catch(() => []);
  const meant = nearest(
    basename(file),
    names.filter((name) => name.endsWith('.json')),
  );
  return [
    `${file}: There is no file with this name.`,
    `  Looked for: ${resolve(file)}`,
    ...(meant === undefined
      ? ['  Go to the folder of your site, or create the file. This is enough to start:', ...SMALLEST]
      : [`  Did you mean "${join(dirname(file), meant)}"?`]),
  ].join('\n');
}

/** The smallest configuration without problems. */
const SMALLEST = [
  '  {',
  '    "organisation": {"name": "Example Trust"},',
  '    "links": {"policy": "/privacy-policy/", "cookies": "/cookies/"}',
  '  }',
];
