import {createHash} from 'node:crypto';
import {copyFile, mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {autoBlockConfigOf} from '../../config/auto-block-config.ts';
import {loaderConfigOf} from '../../config/loader-config.ts';
import {parseConfig} from '../../config/parse.ts';
import type {SiteConfig} from '../../config/types.ts';
import {type Command, readArguments, required, UsageError} from '../command.ts';
import {loadSite} from '../load-site.ts';
import {archiveNotices} from '../notice-archive.ts';

/** `privacy-desk build`. */
export const build: Command = {
  name: 'build',
  summary: 'Write the files to serve, with a configuration built in.',
  usage: `privacy-desk build <site.json> --out <folder> [--dist <folder>]

Writes every file that pages load into <folder>, with the configuration built in. The tag of desk.js is then all that a
page needs. Writes nothing when the configuration has problems.

  --out <folder>   Where to write the files, for example public/privacy.
  --dist <folder>  Where the built bundles are. Those of this package by default.`,
  async run(args, {terminal, dist}) {
    const options = {out: {type: 'string'}, dist: {type: 'string', default: dist}} as const;
    const {values, argument} = readArguments(args, options);
    const file = required(argument, '<site.json>');
    const out = required(values.out, '--out <folder>');
    if (resolve(out) === resolve(values.dist))
      throw new UsageError(`--out ${out} is the folder of the built bundles. Choose a folder of your site.`);
    const site = await loadSite(file, terminal);
    if (!site) {
      terminal.printError('Nothing was written.');
      return 1;
    }
    const names = await writeSiteBundles(values.dist, out, site.raw);
    const notices = await archiveNotices(out, site.config);
    terminal.print(`${out}: ${names.length + 1} files, with the configuration of ${file} built in.`);
    terminal.print(`${out}/notices: the words of ${notices} notices. Keep this folder as long as receipts.`);
    return 0;
  },
};

/** The bundles that a configuration is built into. */
const CONFIGURED = new Set(['desk.js', 'desk-ui.js', 'desk-cookies.js', 'receipt.js']);

/** Files that pages do not load: the npm entry, and what becomes part of `desk.js`. */
const NOT_SERVED = new Set(['index.js', 'desk-autoblock.js']);

/**
 * Writes a copy of every bundle in `from` to `to`, with the configuration `site` built in, and `manifest.json` beside them.
 * Resolves with the names of the bundles. Rejects when a bundle is missing or has a configuration in it already.
 */
export async function writeSiteBundles(from: string, to: string, site: unknown): Promise<readonly string[]> {
  const built = embedConfig({
    loader: await readBundle(from, 'desk.js'),
    autoBlock: await readBundle(from, 'desk-autoblock.js'),
    ui: await readBundle(from, 'desk-ui.js'),
    cookies: await readBundle(from, 'desk-cookies.js'),
    receipt: await readBundle(from, 'receipt.js'),
    site,
  });
  const names = (await readdir(from)).filter((name) => name.endsWith('.js') && !NOT_SERVED.has(name));
  const unchanged = names.filter((name) => !CONFIGURED.has(name));
  await mkdir(to, {recursive: true});
  await writeFile(join(to, 'desk.js'), built.loader);
  await writeFile(join(to, 'desk-ui.js'), built.ui);
  await writeFile(join(to, 'desk-cookies.js'), built.cookies);
  await writeFile(join(to, 'receipt.js'), built.receipt);
  await Promise.all(unchanged.map((name) => copyFile(join(from, name), join(to, name))));
  await writeFile(join(to, 'manifest.json'), await manifestOf(to, names));
  return names;
}

/** The contents of the bundles, and the configuration to build in, as its owner wrote it. */
interface BuiltFiles {
  /** `desk.js`. */
  readonly loader: string;
  /** `desk-autoblock.js`. */
  readonly autoBlock: string;
  /** `desk-ui.js`. */
  readonly ui: string;
  /** `desk-cookies.js`. */
  readonly cookies: string;
  /** `receipt.js`. */
  readonly receipt: string;
  readonly site: unknown;
}

/** The same files with the configuration in them. Automatic blocking is part of `loader`. */
export type SiteFiles = Pick<BuiltFiles, 'loader' | 'ui' | 'cookies' | 'receipt'>;

/**
 * Builds a configuration into the bundles. The loader gets the part that it reads, and comes after automatic blocking when
 * the configuration asks for that. The interface and the list of cookies get all of it, checked. Receipts get the hash of
 * the loader as it is served. Throws when the first line of `receipt` is not the one that the bundler wrote.
 */
export function embedConfig({loader, autoBlock, ui, cookies, receipt, site}: BuiltFiles): SiteFiles {
  const {config} = parseConfig(site);
  const desk = deskWith(config, loader, autoBlock);
  const line = `const PRIVACY_DESK_SITE=${javaScriptFor(config)};`;
  return {
    loader: desk,
    ui: line + ui,
    cookies: line + cookies,
    receipt: receiptWith(integrityOf(desk), receipt),
  };
}

/** Automatic blocking comes first: it has to see what is marked before the loader releases it. */
function deskWith(config: SiteConfig, loader: string, autoBlock: string): string {
  return (
    (config.autoBlock ? inBlock(autoBlockConfigOf(config), autoBlock) : '') +
    inBlock(loaderConfigOf(config), loader)
  );
}

/** A block keeps the constant from becoming a name that every script of the page can read and shadow. */
function inBlock(config: object, script: string): string {
  return `{const PRIVACY_DESK_SITE=${javaScriptFor(config)};\n${script.trimEnd()}\n}\n`;
}

/** What the bundler wrote into `receipt.js` about the bundles: their version, and the hash of `desk.js`. */
const FIRST_LINE = /^const PRIVACY_DESK=(\{.*\});$/;

/** `receipt.js` with another hash in its first line. Throws when that line is not as the bundler writes it. */
function receiptWith(bundle: string, receipt: string): string {
  const end = `${receipt}\n`.indexOf('\n');
  const line = receipt.slice(0, end);
  const json = FIRST_LINE.exec(line)?.[1];
  if (json === undefined)
    throw new Error(
      `receipt.js: expected the first line "const PRIVACY_DESK={…};", found "${line.slice(0, 60)}". ` +
        'Use the bundles of this version of Privacy Desk, without a configuration built in.',
    );
  const known = JSON.parse(json) as object;
  return `const PRIVACY_DESK=${javaScriptFor({...known, bundle})};${receipt.slice(end)}`;
}

/** The SRI value of every file as it is served, to compare the evidence in receipts with. */
async function manifestOf(folder: string, names: readonly string[]): Promise<string> {
  const entries = names.map(async (name) => [name, integrityOf(await readFile(join(folder, name), 'utf8'))]);
  const files: unknown = Object.fromEntries(await Promise.all(entries));
  return `${JSON.stringify({files}, null, 2)}\n`;
}

async function readBundle(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (cause) {
    throw new Error(`${join(folder, name)} cannot be read. --dist must name a folder of built bundles.`, {
      cause,
    });
  }
}

/** Subresource Integrity value: https://www.w3.org/TR/SRI/ */
function integrityOf(text: string): string {
  return `sha384-${createHash('sha384').update(text, 'utf8').digest('base64')}`;
}

/**
 * A JavaScript expression with the value of `value`, safe inside any script. JSON.parse instead of an object literal: in a
 * literal a `__proto__` key sets the prototype, and a long string is parsed faster
 * (https://v8.dev/blog/cost-of-javascript-2019#json).
 */
function javaScriptFor(value: unknown): string {
  const text = JSON.stringify(JSON.stringify(value))
    .replaceAll('<', '\\u003C') // `</script` and `<!--` end or change an inline script
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `JSON.parse(${text})`;
}
