import {readFile, writeFile} from 'node:fs/promises';
import {availableParallelism} from 'node:os';
import {parseArgs} from 'node:util';
import {launch, type Browser} from 'puppeteer-core';
import {puppeteerOptions} from '../test/drive/puppeteer-options.ts';

/** How to run a benchmark. */
export interface BenchOptions {
  /** Whether to write the figures into the documentation. */
  readonly write: boolean;
  /** Repetitions of each measurement. */
  readonly rounds: number;
  /** Names of the profiles to measure with; empty for a benchmark that has none. */
  readonly profiles: readonly string[];
}

/**
 * Runs `measure` in a new Chromium. Returns its Markdown with a line about the machine, and writes it into the section
 * `name` of docs/speed.md if `write` is set.
 */
export async function runBench(
  name: string,
  {write, rounds}: Pick<BenchOptions, 'write' | 'rounds'>,
  measure: (browser: Browser, rounds: number) => Promise<string>,
): Promise<string> {
  const browser = await launch(puppeteerOptions('chromium'));
  try {
    const section = `${await measure(browser, rounds)}\n\n${await describeRun(browser, rounds)}`;
    if (write) await writeSection('docs/speed.md', name, section);
    return section;
  } finally {
    await browser.close();
  }
}

/**
 * Reads `--write`, `--rounds 15` and, for a benchmark that has `profiles`, `--profiles slow`; the other parameters are the
 * defaults. Throws on any other argument.
 */
export function readOptions(
  args: readonly string[],
  rounds: number,
  profiles: readonly string[] = [],
): BenchOptions {
  const {values} = parseArgs({
    args: [...args],
    options: {
      write: {type: 'boolean', default: false},
      rounds: {type: 'string', default: String(rounds)},
      profiles: {type: 'string', default: profiles.join()},
    },
  });
  const chosen = Number(values.rounds);
  if (!Number.isInteger(chosen) || chosen < 1)
    throw new Error('--rounds must be a whole number greater than 0.');
  const names = values.profiles.split(',').filter(Boolean);
  const unknown = names.filter((name) => !profiles.includes(name));
  if (unknown.length > 0)
    throw new Error(`Unknown profile: ${unknown.join()}. Profiles: ${profiles.join()}.`);
  return {write: values.write, rounds: chosen, profiles: names};
}

/** Writes the section `name` of a page of the documentation, such as `docs/speed.md`. Rejects if it has no such section. */
export async function writeSection(page: string, name: string, section: string): Promise<void> {
  const path = new URL(`../${page}`, import.meta.url);
  await writeFile(path, replaceSection(await readFile(path, 'utf8'), name, section));
}

/**
 * `text` with the lines between `<!-- bench:name -->` and `<!-- /bench:name -->` replaced. Throws if it has no such
 * section.
 */
export function replaceSection(text: string, name: string, section: string): string {
  const [start, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`The page has no section ${name}: it needs ${start} and ${end}.`);
  return `${before}${start}\n${section}\n${end}${after}`;
}

/** The date and the class of machine, as a sentence. It does not identify the machine. */
async function describeRun(browser: Browser, rounds: number): Promise<string> {
  const date = new Date().toISOString().slice(0, 10);
  const version = (await browser.version()).replace(/^.*?\/(\d+).*$/, '$1');
  return `Measured on ${date}: ${availableParallelism()} cores, Chromium ${version}, headless; medians of ${rounds} interleaved repetitions.`;
}
