import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {run} from '../../src/cli/run.ts';

/** A folder with the pages of a site, in which `init` is run. */
export interface InitFolder {
  readonly path: string;
  /** Writes a page, in `pages/`. */
  page(name: string, html: string): Promise<void>;
  /** Runs `init` with these options besides the file to write. */
  init(...options: string[]): Promise<InitOutcome>;
  remove(): Promise<void>;
}

/** What `init` printed and wrote. */
export interface InitOutcome {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
  /** The configuration; `undefined` when none was written. */
  readonly site: InitSite | undefined;
}

/** The keys that `init` writes. */
export interface InitSite {
  readonly organisation: {readonly name: string; readonly email?: string};
  readonly language: string;
  readonly languages?: readonly string[];
  readonly links: {readonly policy: string; readonly cookies: string};
  readonly categories?: readonly InitCategory[];
  readonly texts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly aliases?: Readonly<Record<string, string>>;
}

export interface InitCategory {
  readonly id: string;
  readonly purpose?: string;
  readonly signals?: readonly string[];
  readonly services: readonly string[];
}

/** Options that answer every question which pages cannot. */
export const ANSWERS = ['--name', 'A charity', '--policy', '/privacy/', '--cookies', '/cookies/'];

/** Creates an empty folder. */
export async function initFolder(): Promise<InitFolder> {
  const path = await mkdtemp(join(tmpdir(), 'privacy-desk-init-'));
  const out = join(path, 'site.json');
  return {
    path,
    async page(name, html) {
      const file = join(path, 'pages', name);
      await mkdir(dirname(file), {recursive: true});
      await writeFile(file, html);
    },
    async init(...options) {
      const [output, errors]: [string[], string[]] = [[], []];
      const terminal = {
        print: (line: string) => void output.push(line),
        printError: (line: string) => void errors.push(line),
      };
      const code = await run(['init', '--out', out, ...options], {terminal, dist: path, version: '1.2.3'});
      const text = await readFile(out, 'utf8').catch(() => undefined);
      return {
        code,
        output: output.join('\n'),
        errors: errors.join('\n'),
        site: text === undefined ? undefined : (JSON.parse(text) as InitSite),
      };
    },
    remove: () => rm(path, {recursive: true, force: true}),
  };
}
