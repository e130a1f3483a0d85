import {readFile, stat} from 'node:fs/promises';
import {type ParsedConfigText, parseConfigText} from '../config/parse.ts';
import type {Problem} from '../config/problem.ts';
import type {Terminal} from './command.ts';
import {siteRuleProblems} from './rules/site-rules.ts';

/**
 * Reads and checks a configuration file. Prints every problem and resolves with `undefined` when there is one. Rejects
 * when the file cannot be read.
 */
export async function loadSite(file: string, {printError}: Terminal): Promise<ParsedConfigText | undefined> {
  // Reading a folder fails with an error that does not name it.
  if ((await stat(file)).isDirectory())
    throw new Error(`${file}: This is a folder. A configuration file was expected.`);
  const site = parseConfigText(await readFile(file, 'utf8'));
  const problems = problemsOf(site);
  if (problems.length === 0) return site;
  for (const {code, path, message} of problems)
    printError(`${file}: ${path || '(whole file)'}: ${message} [${code}]`);
  printError(`${file}: ${problems.length === 1 ? '1 problem' : `${problems.length} problems`}.`);
  return undefined;
}

/** Every problem of a configuration: also those that a page does not look for. */
export function problemsOf({raw, config, problems}: ParsedConfigText): readonly Problem[] {
  return [
    // The rules say the same with the paragraph and its source, once for each condition.
    ...problems.filter(({code}) => code !== 'exception-conditions'),
    ...siteRuleProblems(raw, config),
  ];
}
