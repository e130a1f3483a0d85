import type {SiteConfig} from '../config/types.ts';
import {frameText} from './frame-text.ts';
import type {Policy} from './model.ts';
import {comparisonUrl, type PolicyFrame, type PublishedVersion, renderPolicyPage} from './page.ts';
import {parsePolicy} from './parse.ts';
import {policyJson} from './policy-json.ts';
import {comparisonTitle, renderComparison} from './render-comparison.ts';

/** The text of a version, with its placeholders filled in. It never changes. */
export interface PolicyText {
  readonly text: string;
  /** SHA-256 of the text in UTF-8, in hex. */
  readonly sha256: string;
  /** Its `policy.json` as it was when it was published first. */
  readonly data?: string | undefined;
}

/** A page of a published policy, without the frame of the site. */
export interface PolicyPage {
  /** Path of its address: begins and ends with a slash. */
  readonly path: string;
  readonly title: string;
  readonly language: string;
  /** HTML for the main part of the page. */
  readonly content: string;
}

/** Everything to serve for a policy. */
export interface PublishedPolicy {
  /** The version that is in force. */
  readonly current: Policy;
  readonly pages: readonly PolicyPage[];
  /** Other files by path: `policy.json` of each version, and that of the current one. */
  readonly files: ReadonlyMap<string, string>;
}

interface Version extends PolicyText {
  readonly policy: Policy;
  readonly published: PublishedVersion;
}

/**
 * The pages and files of a policy. `texts` are all versions; the newest one that is in force is the current one, at the address `base`. It
 * announces the version that is next. Each version is at `base` and its name, and what has changed since another one is below the newer
 * of the two. `today` is `YYYY-MM-DD`, and `script` the address of `desk-policy.js`.
 */
export function publishPolicy(
  texts: readonly PolicyText[],
  {
    config,
    base,
    today,
    script,
  }: Pick<PolicyFrame, 'base' | 'today' | 'script'> & {readonly config: SiteConfig},
): PublishedPolicy {
  const versions = versionsOf(texts, base);
  const current = versions.find(({policy}) => policy.date <= today) ?? versions.at(-1);
  if (!current) throw new Error('There is no version of the policy.');
  const published = versions.map((version) => version.published);
  const frame = {
    base,
    versions: published,
    current: current.published,
    relations: config.rights.relations,
    today,
    script,
  };
  const pageOf = ({policy}: Version, path: string): PolicyPage => ({
    path,
    title: path === base ? policy.title : versionTitle(policy),
    language: policy.language || 'en',
    content: renderPolicyPage(policy, frame),
  });
  return {
    current: current.policy,
    pages: [
      pageOf(current, base),
      ...versions.map((version) => pageOf(version, version.published.url)),
      ...versions.flatMap((newer, index) =>
        versions.slice(index + 1).map((older) => comparisonPage(older, newer)),
      ),
    ],
    files: filesOf(versions, current, base, config),
  };
}

/** The title of the page that a version stays at. */
function versionTitle({title, version, language}: Policy): string {
  return `${title} (${frameText(language)('version', {version})})`;
}

function versionsOf(texts: readonly PolicyText[], base: string): readonly Version[] {
  return texts
    .map((one): Version => {
      const {policy} = parsePolicy(one.text);
      const {version, date} = policy;
      return {...one, policy, published: {version, date, url: `${base}${version}/`}};
    })
    .sort((one, other) => compareVersions(other.policy, one.policy));
}

/** Below 0 when `one` is the earlier version: by date and, of one day, by the numbers in the name. */
export function compareVersions(
  one: Pick<PublishedVersion, 'version' | 'date'>,
  other: Pick<PublishedVersion, 'version' | 'date'>,
): number {
  const byDate = one.date.localeCompare(other.date);
  return byDate === 0 ? one.version.localeCompare(other.version, 'en', {numeric: true}) : byDate;
}

function comparisonPage(older: Version, newer: Version): PolicyPage {
  return {
    path: comparisonUrl(newer.published, older.policy.version),
    title: comparisonTitle(older.policy, newer.policy),
    language: newer.policy.language || 'en',
    content: renderComparison(older, newer),
  };
}

function filesOf(
  versions: readonly Version[],
  current: Version,
  base: string,
  config: SiteConfig,
): ReadonlyMap<string, string> {
  const dataOf = ({policy, published, sha256}: Version, index: number, site?: SiteConfig): string => {
    const previous = versions[index + 1]?.published;
    return `${JSON.stringify(policyJson({policy, config: site, published, sha256, previous}), null, 2)}\n`;
  };
  // An earlier version does not state what the configuration says today.
  const entries = versions.flatMap((version, index): readonly [string, string][] => [
    [
      `${version.published.url}policy.json`,
      version.data ?? dataOf(version, index, index <= versions.indexOf(current) ? config : undefined),
    ],
    [`${version.published.url}policy.md`, version.text],
  ]);
  return new Map([
    ...entries,
    [`${base}policy.json`, dataOf(current, versions.indexOf(current), config)] as const,
  ]);
}
