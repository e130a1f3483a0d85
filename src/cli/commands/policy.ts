import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {SiteConfig} from '../../config/types.ts';
import {type CalendarDate, londonDate} from '../../platform/pure/calendar.ts';
import {frontMatter} from '../../policy/front-matter.ts';
import {dateText} from '../../policy/page.ts';
import {type PolicyText, publishPolicy} from '../../policy/publish.ts';
import {type Command, readArguments, required, type Terminal} from '../command.ts';
import {loadSite} from '../load-site.ts';
import {type LoadedPolicy, loadPolicy, versionUrl} from '../policy/load-policy.ts';
import {archivePolicy, readPolicyArchive, withCurrentVersion} from '../policy/policy-archive.ts';
import {countPolicyFindings, printPolicyFindings, refusesPolicy} from '../policy/policy-findings.ts';
import {templateProblem} from '../policy/policy-template.ts';
import {checkPublished, writePolicy} from '../policy/write-policy.ts';

/** `privacy-desk policy`. */
export const policy: Command = {
  name: 'policy',
  summary: 'Write the pages of a privacy policy.',
  usage: `privacy-desk policy <policy.md> --site <site.json> --out <folder> [--versions <folder>]
                    [--template <file>] [--desk <address>]

Writes a policy in Markdown as pages that need no script: the current version, each version at an
address of its own, and what has changed between any two. policy.json beside each has the same as
data. Writes nothing when the policy has problems. docs/policy.md describes the Markdown.

The current version is the newest one whose date has come. One with a later date is announced there,
and becomes the current version when you run the command on or after that day.

The text of a version never changes. Each version is kept in --versions: commit that folder. When
the text is another one and the version is the same, nothing is written.

  --site <site.json>   The configuration that the policy names: organisation, services, links.
  --out <folder>       The folder that is served at links.policy, for example public/privacy.
  --versions <folder>  Where every version is kept. policy-versions beside the policy by default.
  --template <file>    Your own page, with {{title}} and {{content}} in it.
  --desk <address>     Address of desk.js, which the built-in page loads. By default that in <folder>,
                       if it is there.`,
  async run(args, {terminal, dist}) {
    const options = {
      site: {type: 'string'},
      out: {type: 'string'},
      versions: {type: 'string'},
      template: {type: 'string'},
      desk: {type: 'string'},
    } as const;
    const {values, argument} = readArguments(args, options);
    const file = required(argument, '<policy.md>');
    const siteFile = required(values.site, '--site <site.json>');
    const out = required(values.out, '--out <folder>');
    const site = await loadSite(siteFile, terminal);
    if (!site) return 1;
    const today = londonDate(Date.now());
    const loaded = await loadPolicy(file, site.config, today);
    if (isRefused(file, loaded, terminal)) return 1;
    const versions = values.versions ?? join(dirname(file), 'policy-versions');
    const template = values.template === undefined ? undefined : await readTemplate(values.template);
    const {lines, current} = await publish({
      loaded,
      config: site.config,
      out,
      versions,
      template,
      desk: values.desk,
      script: await readFile(join(dist, 'desk-policy.js'), 'utf8').catch(() => undefined),
      today,
    });
    [...lines, ...siteLines(siteFile, site.config, current)].forEach((line) => terminal.print(line));
    return 0;
  },
};

/** Prints what was found. That site.json names the version before is what `siteLines` helps with. */
function isRefused(file: string, {findings}: LoadedPolicy, terminal: Terminal): boolean {
  const others = findings.filter(({id}) => id !== 'version-differs');
  printPolicyFindings(file, others, terminal);
  if (!refusesPolicy(others)) return false;
  terminal.printError(`${file}: ${countPolicyFindings(others)}. Nothing was written.`);
  return true;
}

async function readTemplate(file: string): Promise<string> {
  const template = await readFile(file, 'utf8');
  const problem = templateProblem(template);
  if (problem !== undefined) throw new Error(`${file}: ${problem}`);
  return template;
}

/** The policy to publish, and the folders. */
interface PolicyJob {
  readonly loaded: LoadedPolicy;
  readonly config: SiteConfig;
  readonly out: string;
  readonly versions: string;
  readonly template: string | undefined;
  readonly desk: string | undefined;
  /** The bundle that defines `<privacy-policy>`, if the package was built. */
  readonly script: string | undefined;
  readonly today: CalendarDate;
}

async function publish({
  loaded,
  config,
  out,
  versions,
  template,
  desk,
  script,
  today,
}: PolicyJob): Promise<{readonly lines: readonly string[]; readonly current: QuotedVersion}> {
  const base = baseOf(config);
  const archived = await readPolicyArchive(versions);
  // Until its day, a version that was announced does not keep the one in force from being corrected.
  const isAnnounced = ({text}: PolicyText): boolean => dateOf(text) > today && loaded.date <= today;
  const known = archived.filter((one) => !isAnnounced(one));
  const texts = [...withCurrentVersion(known, loaded, dateOf), ...archived.filter(isAnnounced)];
  for (const {version, sha256} of [...archived, loaded]) await checkPublished(out, version, sha256);
  const published = publishPolicy(texts, {
    ...{config, base, today},
    script: script === undefined ? undefined : `${base}desk-policy.js`,
  });
  const data = published.files.get(`${base}${loaded.version}/policy.json`);
  const isNew = await archivePolicy(versions, {...loaded, data});
  const organisation = config.organisation.name ?? config.site;
  // `privacy-desk build` often writes to the same folder.
  const tag = desk ?? (existsSync(join(out, 'desk.js')) ? `${base}desk.js` : undefined);
  const pages = await writePolicy(out, published, {base, organisation, desk: tag, template, script});
  const current = [...archived, loaded].find(({version}) => version === published.current.version) ?? loaded;
  const lines = [
    `Wrote ${count(pages, 'page')} to ${out}: version ${loaded.version}${isNew ? ' (new)' : ''}, ${count(texts.length - 1, 'other version')}.`,
    ...(template === undefined && tag === undefined ? [NO_DESK] : []),
    ...(isNew ? [`Kept version ${loaded.version} in ${versions}. Commit that folder.`] : []),
    ...(loaded.date > today ? [notYet(loaded, current)] : []),
  ];
  return {lines, current};
}

/** A version, as receipts quote it. */
type QuotedVersion = Pick<LoadedPolicy, 'version' | 'sha256'>;

function notYet({version, date}: LoadedPolicy, current: QuotedVersion): string {
  const now =
    current.version === version
      ? 'No version is in force yet, so it is the current page already.'
      : `Until then, the current page is version ${current.version} and announces it. Run the command again on that day.`;
  return `Version ${version} is in force from ${dateText(date, 'en')}. ${now}`;
}

const NO_DESK =
  'The pages load no desk.js, so links to the cookie settings do nothing. Give its address with --desk, such as --desk /privacy/desk.js.';

function baseOf({links}: SiteConfig): string {
  if (links.policy?.endsWith('/')) return links.policy;
  throw new Error(
    `links.policy in site.json is "${links.policy ?? ''}". Expected the address of a folder, such as "/privacy/": each version has an address below it.`,
  );
}

function dateOf(text: PolicyText['text']): string {
  return frontMatter(text).fields.get('date') ?? '';
}

/** The members of `policy` that receipts have to quote, when site.json says something else. */
function siteLines(file: string, config: SiteConfig, {version, sha256}: QuotedVersion): readonly string[] {
  const url = versionUrl(config, version);
  const {policy: named} = config;
  if (named.version === version && named.url === url && named.sha256 === sha256) return [];
  const line = JSON.stringify({version, url, sha256}, null, 1).replaceAll(/\n\s*/g, ' ');
  return [`Receipts quote the policy. Write into ${file}:`, `  "policy": ${line}`];
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
