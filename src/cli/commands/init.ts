import {stat, writeFile} from 'node:fs/promises';
import {dirname, relative, resolve, sep} from 'node:path';
import {londonDate} from '../../platform/pure/calendar.ts';
import {type Command, type CommandContext, readArguments, UsageError} from '../command.ts';
import {askForAnswers, askForPages} from '../init/ask.ts';
import {initLines} from '../init/init-report.ts';
import {answersIn, initOptions} from '../init/options.ts';
import {factsOf} from '../init/page-facts.ts';
import {answersWithoutAsking, assumedLinks, proposalsFrom} from '../init/proposed-answers.ts';
import {categoriesOf, type InitAnswers, proposeSite} from '../init/propose-site.ts';
import type {SitePages} from '../init/site-page.ts';
import {readSitePages} from '../init/site-pages.ts';
import {type Snippet, snippetsOn} from '../init/snippets.ts';
import {hasProblem, printFindings} from '../findings.ts';
import {checkText} from '../check-text.ts';
import {presetHints} from '../presets/preset-hints.ts';
import {wrapLine} from '../wrap.ts';

/** `privacy-desk init`. */
export const init: Command = {
  name: 'init',
  summary: 'Write a configuration from your pages and a few answers.',
  usage: `privacy-desk init [--pages <folder or address>] [--name <name>] [--language <tags>] [--preset <id>]…
                  [--policy <address>] [--cookies <address>] [--email <address>]
                  [--out <file>] [--yes] [--force] [--dry-run]

Reads your pages, names the vendors' tools that it finds there, asks what it cannot know, and
writes the configuration. Then it shows which snippet of which page to put into a <template>,
and the tag to paste. It does not change your pages. Every answer can be given as an option.

  --pages <from>      A folder with your pages, such as public/; or an address, such as
                      https://example.org: that page and pages of the site that it links to, at
                      most 20.
  --name <name>       The name of your organisation.
  --language <tags>   The languages of the site, the main one first: en,cy.
  --preset <id>       A tool that the site uses: "privacy-desk presets" lists them. Repeat it for
                      more. Those that were found in your pages by default.
  --policy <address>  The privacy policy, such as /privacy-policy/.
  --cookies <address> The list of cookies, such as /cookies/.
  --email <address>   The e-mail address for questions about privacy.
  --out <file>        The file to write. site.json by default.
  --yes               Ask nothing: use what was found in your pages, or else the examples above.
  --force             Replace the file if there is one.
  --dry-run           Write nothing and ask nothing: show which snippets wait for consent already,
                      which do not, and which pages lack the tag or the link to the settings.`,
  async run(args, context) {
    const {values, argument} = readArguments(args, initOptions);
    if (argument !== undefined)
      throw new UsageError(`Unexpected argument "${argument}". Did you mean --pages ${argument}?`);
    const given = answersIn(values);
    const {out, force} = values;
    const isDry = values['dry-run'];
    if (isDry && values.pages === undefined)
      throw new UsageError('--dry-run needs --pages <folder or address>.');
    if (!isDry) await checkFree(out, force);
    const asks = context.isInteractive === true && !values.yes && !isDry;
    const from = values.pages ?? (asks ? await askForPages(await likelyFolder()) : undefined);
    const read = from === undefined ? {pages: [], unread: []} : await readSitePages(from);
    const snippets = read.pages.flatMap(snippetsOn);
    const facts = factsOf(read.pages);
    const proposed = proposalsFrom(facts, snippets);
    if (isDry) return look({...proposed, name: ''}, {snippets, read, from}, context);
    const answers = asks
      ? await askForAnswers(given, proposed)
      : answersWithoutAsking(given, proposed, values.yes);
    const assumed = asks ? [] : assumedLinks(given, facts);
    return write({answers, snippets, read, from, out, force, assumed}, context);
  },
};

/** Everything that is known when the file is written. */
interface Outcome {
  readonly answers: InitAnswers;
  readonly snippets: readonly Snippet[];
  readonly read: SitePages;
  readonly from: string | undefined;
  readonly out: string;
  readonly force: boolean;
  readonly assumed: readonly string[];
}

/** Shows what the pages have, and what they lack. */
function look(
  answers: InitAnswers,
  found: Pick<Outcome, 'snippets' | 'read' | 'from'>,
  {terminal}: CommandContext,
): 0 {
  const categories = categoriesOf(answers.presets, found.snippets);
  initLines({...found, answers, categories, out: undefined, assumed: []}).forEach((line) =>
    terminal.print(line),
  );
  return 0;
}

async function write(outcome: Outcome, {terminal}: CommandContext): Promise<0 | 1> {
  const {answers, snippets, out, force} = outcome;
  const categories = categoriesOf(answers.presets, snippets);
  const today = londonDate(Date.now());
  const site = proposeSite(answers, categories, {version: today, schema: schemaFrom(out)});
  const text = `${JSON.stringify(site, null, 2)}\n`;
  const {site: checked, findings} = checkText(text, {today});
  if (hasProblem(findings)) {
    printFindings(out, findings, terminal);
    terminal.printError('Nothing was written.');
    return 1;
  }
  await writeFile(out, text, {flag: force ? 'w' : 'wx'});
  const hints = presetHints(checked.written);
  const lines = [...initLines({...outcome, categories}), ...(hints.length > 0 ? [''] : [])];
  [...lines, ...hints.flatMap(wrapLine)].forEach((line) => terminal.print(line));
  if (findings.length > 0) terminal.printError('Only you can know what these warnings ask for:');
  printFindings(out, findings, terminal);
  return 0;
}

/** Folders that generators and web servers use for the pages of a site. */
const LIKELY_FOLDERS = ['public', '_site', 'dist', 'build', 'out', 'www'];

async function likelyFolder(): Promise<string> {
  for (const folder of LIKELY_FOLDERS)
    if ((await stat(folder).catch(() => undefined))?.isDirectory()) return folder;
  return '';
}

/** Rejects when the file is there, so that no question is asked in vain. */
async function checkFree(out: string, force: boolean): Promise<void> {
  const found = await stat(out).catch(() => undefined);
  if (found?.isDirectory()) throw new Error(`${out}: This is a folder. Give --out the name of a file.`);
  if (found && !force)
    throw new Error(
      `${out}: There is a file with this name. Give --force to replace it, or another name to --out.`,
    );
}

/** Where the schema is, once the package is installed, as seen from the file. */
function schemaFrom(out: string): string {
  const schema = resolve('node_modules/privacy-desk/dist/schema.json');
  const path = relative(dirname(resolve(out)), schema)
    .split(sep)
    .join('/');
  return path.startsWith('.') ? path : `./${path}`;
}
