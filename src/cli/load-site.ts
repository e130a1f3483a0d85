import {readdir, readFile, stat} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import {parseConfigText} from '../config/parse.ts';
import type {Problem, ProblemCode} from '../config/problem.ts';
import {type CalendarDate, londonDate} from '../platform/pure/calendar.ts';
import type {Terminal} from './command.ts';
import {type Finding, hasProblem, inOrder, locate, locateMistake, printFindings} from './findings.ts';
import {jsonMistakes} from './json/mistakes.ts';
import {positionAt} from './json/position.ts';
import {type JsonSource, jsonSource} from './json/source.ts';
import {didYouMean, nearest} from './nearest.ts';
import {presetProblems} from './presets/preset-problems.ts';
import {type SiteWithPresets, withPresets} from './presets/site-presets.ts';
import {completenessProblems} from './rules/completeness-rules.ts';
import {knownSignals} from './rules/signal-rules.ts';
import {siteRuleProblems} from './rules/site-rules.ts';
import {suggestKey} from './suggest-key.ts';

/** How a configuration file is checked. */
interface LoadOptions {
  /** The day to compare review dates with. Today in London when absent. */
  readonly today?: CalendarDate;
  /** A kind of problem that the command reports by itself. */
  readonly except?: ProblemCode;
}

/** A configuration file that has been read and checked. */
export interface CheckedSite {
  readonly site: SiteWithPresets;
  /** Everything that was found, in the order of the checks. */
  readonly findings: readonly Finding[];
}

/**
 * Reads and checks a configuration file. Prints every problem, without warnings, and resolves with `undefined` when there is
 * one. Rejects when the file cannot be read.
 */
export async function loadSite(
  file: string,
  terminal: Terminal,
  options: LoadOptions = {},
): Promise<SiteWithPresets | undefined> {
  const {site, findings} = await checkFile(file, options);
  const problems = findings.filter(({level}) => level === 'problem');
  printFindings(file, problems, terminal);
  return hasProblem(problems) ? undefined : site;
}

/** Reads and checks a configuration file, and prints nothing. Rejects when the file cannot be read. */
export async function checkFile(file: string, options: LoadOptions = {}): Promise<CheckedSite> {
  return checkText((await readText(file)).replace(/^\ufeff/, ''), options);
}

/** Checks the text of a configuration. */
export function checkText(
  text: string,
  {today = londonDate(Date.now()), except}: LoadOptions = {},
): CheckedSite {
  const site = withPresets(parseConfigText(text));
  const mistakes = site.written === undefined ? jsonMistakes(text) : [];
  if (mistakes.length > 0) {
    const findings = mistakes.map(({offset, message}) =>
      locateMistake(message, text, positionAt(text, offset)),
    );
    return {site, findings};
  }
  const source = jsonSource(text);
  const problems = problemsOf(site, today, source).filter(({code}) => code !== except);
  return {site, findings: inOrder(problems.map((problem) => locate(problem, source)))};
}

/** Every problem of a configuration on a day: also those that a page does not look for. */
export function problemsOf(
  {expanded, written, config, problems}: SiteWithPresets,
  today: CalendarDate,
  {repeated}: Pick<JsonSource, 'repeated'> = {repeated: []},
): readonly Problem[] {
  return [
    ...repeated,
    // The rules say the same with the paragraph and its source, once for each condition.
    ...problems.filter(({code}) => code !== 'exception-conditions').map(withSuggestion),
    ...siteRuleProblems(expanded, config, today),
    ...completenessProblems(config),
    ...presetProblems(written, today),
  ];
}

/** Names the key or the signal that was probably meant. A page does not: what it expects is enough there. */
function withSuggestion(problem: Problem): Problem {
  const {code, path, message} = problem;
  if (code === 'config-key') return {...problem, message: message + suggestKey(path)};
  const [, signal] = /^Expected a signal .*; found "(.*)"\./.exec(message) ?? [];
  return signal === undefined ? problem : {...problem, message: message + didYouMean(signal, knownSignals)};
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
  '    "links": {"policy": "/privacy/", "cookies": "/cookies/"}',
  '  }',
];
