import {readFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {bakeFolder} from './bake-folder.ts';
import {checkSite} from './check-site.ts';
import type {CheckedSite} from './check-site.ts';
import {writeGpc} from './write-gpc.ts';

/** Where lines go: `say` to standard output, `complain` to standard error. */
export interface Terminal {
  say(line: string): void;
  complain(line: string): void;
}

/** 0: done. 1: the configuration has problems. 2: the command could not be carried out. */
export type ExitCode = 0 | 1 | 2;

/** Arguments, taken apart. */
interface Command {
  readonly name: string | undefined;
  readonly file: string | undefined;
  readonly out: string | undefined;
  readonly date: string | undefined;
  readonly dist: string;
}

const USAGE = `privacy-desk check <site.json>              judge a configuration
privacy-desk bake <site.json> --out <dir>   put it into the bundles, into <dir>
privacy-desk gpc [folder]                   write .well-known/gpc.json into a site's root (default: here)
  --date <day>   since when the site heeds Global Privacy Control, YYYY-MM-DD (default: today)
  --dist <dir>   where the built bundles are (default: dist)`;

const readCommand = (args: readonly string[], dist: string): Command => {
  const options = {
    out: {type: 'string'},
    date: {type: 'string'},
    dist: {type: 'string', default: dist},
  } as const;
  const {values, positionals} = parseArgs({args: [...args], options, allowPositionals: true});
  return {name: positionals[0], file: positionals[1], out: values.out, date: values.date, dist: values.dist};
};

const tellProblems = (file: string, {problems}: CheckedSite, terminal: Terminal): void => {
  for (const {code, path, message} of problems)
    terminal.complain(`${file}: ${path || '(whole file)'}: ${message} [${code}]`);
};

const today = (): string => new Date().toISOString().slice(0, 10);

const carryOut = async ({name, file, out, date, dist}: Command, terminal: Terminal): Promise<ExitCode> => {
  if (name === 'gpc') {
    terminal.say(await writeGpc(file ?? '.', date ?? today()));
    return 0;
  }
  const complete = file !== undefined && (name === 'check' || (name === 'bake' && out !== undefined));
  if (!complete) {
    terminal.complain(USAGE);
    return 2;
  }
  const site = checkSite(await readFile(file, 'utf8'));
  tellProblems(file, site, terminal);
  if (site.problems.length > 0) {
    terminal.complain(
      `${file}: ${site.problems.length} to put right.${out === undefined ? '' : ' Nothing was written.'}`,
    );
    return 1;
  }
  if (out === undefined) terminal.say(`${file}: no problems (categories: ${site.config.categories.length}).`);
  else terminal.say(`${out}: ${(await bakeFolder(dist, out, site.raw)).join(', ')}`);
  return 0;
};

/** The command line: `args` without the program's name; `dist` is where the build put the bundles. Never throws. */
export const run = async (args: readonly string[], dist: string, terminal: Terminal): Promise<ExitCode> => {
  try {
    return await carryOut(readCommand(args, dist), terminal);
  } catch (error) {
    terminal.complain(error instanceof Error ? error.message : String(error));
    return 2;
  }
};
