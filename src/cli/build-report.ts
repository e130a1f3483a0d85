import {basename, resolve} from 'node:path';
import type {SiteConfig} from '../config/types.ts';
import {languages} from '../ui/texts/languages.ts';
import {offeredLanguages} from '../ui/texts/pick-language.ts';
import type {SiteBundles} from './site-bundles.ts';
import {wrap, wrapLine} from './wrap.ts';

/** What `privacy-desk build` has written, and what has to be done with it. */
export interface BuildReport extends SiteBundles {
  /** The configuration file. */
  readonly file: string;
  readonly out: string;
  readonly config: SiteConfig;
  /** How many notices the archive has. */
  readonly notices: number;
  /** The folder of --register, and how many notices are new in it. */
  readonly register: string | undefined;
  readonly registered: number | undefined;
}

/** A response header. */
interface Header {
  readonly name: string;
  readonly value: string;
}

/** A header of the files at these addresses. */
interface CacheHeader extends Header {
  readonly paths: readonly string[];
}

/** As docs/running.md has them. */
const CHANGING = 'public, max-age=3600, stale-while-revalidate=86400';
const UNCHANGING = 'public, max-age=31536000, immutable';

/** The lines to print. */
export function buildLines(report: BuildReport): readonly string[] {
  return [
    ...summaryLines(report).flatMap(wrapLine),
    '',
    ...tagLines(report),
    '',
    ...headerLines(report),
    '',
    'The files, in bytes after Brotli:',
    ...report.files.map(({path, brotli}) => `  ${brotli.toLocaleString('en-GB').padStart(7)}  ${path}`),
  ];
}

function summaryLines(report: BuildReport): readonly string[] {
  const {file, out, folder, files, earlier, notices, register, registered} = report;
  const kept =
    earlier === 1 ? '1 folder of an earlier build was' : `${earlier} folders of earlier builds were`;
  return [
    // Every file, and the list of them.
    `${out}: ${files.length + 1} files, with the configuration of ${file} built in.`,
    `${out}/${folder}: where desk.js loads from.${earlier > 0 ? ` ${kept} kept.` : ''}`,
    ...uploadLines(report),
    `${out}/notices: the words of ${notices} notices. Keep this folder as long as receipts.`,
    ...languageLines(report),
    ...(register === undefined
      ? []
      : [`${register}/notices: ${registered ?? 0} notices added. Keep this one too.`]),
  ];
}

/** Pages load the bundles. The list of hashes and the notices prove later what visitors saw. */
function uploadLines({out, folder, files}: BuildReport): readonly string[] {
  const all = `${files.length * 3} with the .br and .gz of each, for a web server that sends those`;
  return [
    `To upload: desk.js, desk-cookies.js and ${folder}/, which are ${files.length} files, or ${all}. No page loads ${out}/manifest.json and ${out}/notices: they may be public, and do not have to be.`,
  ];
}

/** Each language has files and notices of its own. */
function languageLines({config}: BuildReport): readonly string[] {
  if (config.languages.length > 0) return [];
  const {length} = offeredLanguages(config, languages);
  return [
    `Visitors are offered ${length} languages. If the site is in fewer, name them, such as "languages": ["${config.language}"], and the build has fewer files.`,
  ];
}

/** The same for programs. */
export function buildJson(report: BuildReport): object {
  const {file, out, folder, files, integrity, notices, registered} = report;
  return {
    file,
    out,
    folder,
    tag: {html: tagOf(report), address: addressOf(report, 'desk.js'), integrity},
    headers: cacheHeaders(report),
    pageHeaders: [policyOf(report)],
    files,
    notices,
    ...(registered === undefined ? {} : {registered}),
  };
}

/** The folder is served under its own name, as far as a build can know. */
function addressOf({out}: BuildReport, path: string): string {
  return `/${basename(resolve(out))}/${path}`;
}

function tagOf(report: BuildReport): string {
  return `<script src="${addressOf(report, 'desk.js')}"></script>`;
}

function tagLines(report: BuildReport): readonly string[] {
  const {out, integrity} = report;
  return [
    ...wrap(`The tag, first in <head> of every page, if ${out} is served as ${addressOf(report, '')}:`),
    `  ${tagOf(report)}`,
    'With integrity. desk.js keeps its address, so this value has to change in your pages with each build:',
    `  ${tagOf(report).replace('></script>', '')}`,
    `    integrity="${integrity}"></script>`,
  ].flatMap((line) => (line.startsWith(' ') ? line : wrap(line)));
}

function headerLines(report: BuildReport): readonly string[] {
  const policy = policyOf(report);
  return [
    'Headers for the files (docs/running.md has the lines for nginx, Caddy and Apache):',
    ...cacheHeaders(report).flatMap(({paths, name, value}) => [
      `  ${paths.join(', ')}`,
      `    ${name}: ${value}`,
    ]),
    '',
    'Header for your pages, if they have a content security policy (your nonce goes into the tag too):',
    ...wrap(`${policy.name}: ${policy.value}`, '  '),
  ];
}

function cacheHeaders(report: BuildReport): readonly CacheHeader[] {
  const name = 'Cache-Control';
  const at = (...paths: readonly string[]): readonly string[] => paths.map((path) => addressOf(report, path));
  return [
    {paths: at('desk.js', 'desk-cookies.js'), name, value: CHANGING},
    {paths: at(`${report.folder}/*`), name, value: UNCHANGING},
  ];
}

/** The directives that the widget needs in a content security policy. A policy that has more keeps them. */
function policyOf({config: {receipts, cookie}}: BuildReport): Header {
  const origins = [receipts.endpoint, cookie.endpoint].flatMap((endpoint) => endpoint ?? []).map(originOf);
  const connect = origins.length > 0 ? `; connect-src ${[...new Set(origins)].join(' ')}` : '';
  return {
    name: 'Content-Security-Policy',
    value: `script-src 'nonce-…' 'strict-dynamic'${connect}`,
  };
}

/** An address without a host is one of the site itself. */
function originOf(endpoint: string): string {
  return /^https?:/.test(endpoint) ? new URL(endpoint).origin : "'self'";
}
