import {readFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {bakeFolder} from './bake-folder.ts';
import {checkSite} from './check-site.ts';
import type {CheckedSite} from './check-site.ts';
import {cookiesHtml, type CookiesWish} from './cookies-html.ts';
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
  readonly wish: CookiesWish;
}

const USAGE = `privacy-desk check <site.json>              judge a configuration
privacy-desk bake <site.json> --out <dir>   put it into the bundles, into <dir>
privacy-desk cookies <site.json>            print the list of cookies as HTML, to put into a page
  --lang <tag>   its language, such as cy (default: that of the configuration)
  --heading <n>  level of its first headings, 1 to 5 (default: 2)
privacy-desk gpc [folder]                   write .well-known/gpc.json into a site's root (default: here)
  --date <day>   since when the site heeds Global Privacy Control, YYYY-MM-DD (default: today)
  --dist <dir>   where the built bundles are (default: dist)`;

const readCommand = (args: readonly string[], dist: string): Command => {
  const options = {
    out: {type: 'string'},
    date: {type: 'string'},
    lang: {type: 'string'},
    heading: {type: 'string'},
    dist: {type: 'string', default: dist},
  } as const;
  const {values, positionals} = parseArgs({args: [...args], options, allowPositionals: true});
  const {out, date, lang: language, heading} = values;
  return {
    name: positionals[0],
    file: positionals[1],
    out,
    date,
    dist: values.dist,
    wish: {language, heading},
  };
};

const tellProblems = (file: string, {problems}: CheckedSite, terminal: Terminal): void => {
  for (const {code, path, message} of problems)
    terminal.complain(`${file}: ${path || '(whole file)'}: ${message} [${code}]`);
};

const today = (): string => new Date().toISOString().slice(0, 10);

const NEEDS_A_SITE = ['check', 'bake', 'cookies'];

/** What to say once a configuration was found sound. */
const serve = async (command: Command, file: string, {config, raw}: CheckedSite): Promise<string> => {
  const {name, out, dist, wish} = command;
  if (name === 'cookies') return cookiesHtml(config, wish);
  if (out !== undefined) return `${out}: ${(await bakeFolder(dist, out, raw)).join(', ')}`;
  return `${file}: no problems (categories: ${config.categories.length}).`;
};

const carryOut = async (command: Command, terminal: Terminal): Promise<ExitCode> => {
  const {name, file, out, date} = command;
  if (name === 'gpc') {
    terminal.say(await writeGpc(file ?? '.', date ?? today()));
    return 0;
  }
  const isKnown = name !== undefined && NEEDS_A_SITE.includes(name);
  if (file === undefined || !isKnown || (name === 'bake' && out === undefined)) {
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
  terminal.say(await serve(command, file, site));
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
