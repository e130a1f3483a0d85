import {readFile} from 'node:fs/promises';
import {type ParsedConfigText, parseConfigText} from '../config/parse.ts';
import type {Terminal} from './command.ts';

/**
 * Reads and checks a configuration file. Prints every problem and resolves with `undefined` when there is one. Rejects
 * when the file cannot be read.
 */
export async function loadSite(file: string, {printError}: Terminal): Promise<ParsedConfigText | undefined> {
  const site = parseConfigText(await readFile(file, 'utf8'));
  const {problems} = site;
  if (problems.length === 0) return site;
  for (const {code, path, message} of problems)
    printError(`${file}: ${path || '(whole file)'}: ${message} [${code}]`);
  printError(`${file}: ${problems.length === 1 ? '1 problem' : `${problems.length} problems`}.`);
  return undefined;
}
