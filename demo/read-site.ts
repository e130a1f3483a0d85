import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {loadPolicy} from '../src/cli/policy/load-policy.ts';
import {readPolicyArchive, withCurrentVersion} from '../src/cli/policy/policy-archive.ts';
import {withPresets} from '../src/cli/presets/site-presets.ts';
import {parseConfigText} from '../src/config/parse.ts';
import type {SiteConfig} from '../src/config/types.ts';
import {londonDate} from '../src/platform/pure/calendar.ts';
import {frontMatter} from '../src/policy/front-matter.ts';
import {type PublishedPolicy, publishPolicy} from '../src/policy/publish.ts';

/** The demo's configuration and policy, checked. */
export interface DemoSite {
  /** The configuration to build in: `site.json`, with services in place of presets, and the hash of the current policy. */
  readonly expanded: object;
  readonly config: SiteConfig;
  /** The policy with every version that was published, as pages and files. */
  readonly policy: PublishedPolicy;
}

/**
 * Reads `site.json`, `policy.md` and the earlier versions in `policy-versions/`, all in `folder`. Rejects with every problem when one of
 * them cannot be published.
 */
export async function readSite(folder: string): Promise<DemoSite> {
  const text = await readFile(join(folder, 'site.json'), 'utf8');
  const {expanded, config, problems} = withPresets(parseConfigText(text));
  throwIfAny('site.json', problems);
  const today = londonDate(Date.now());
  const {findings, ...current} = await loadPolicy(join(folder, 'policy.md'), config, today);
  throwIfAny(
    'policy.md',
    findings
      .filter(({level}) => level === 'problem')
      .map(({id, line, reason}) => ({path: `${line ?? ''} ${id}`.trim(), message: reason})),
  );
  const archived = await readPolicyArchive(join(folder, 'policy-versions'));
  const dateOf = (version: string): string => frontMatter(version).fields.get('date') ?? '';
  const texts = withCurrentVersion(archived, current, dateOf);
  const base = config.links.policy ?? '/privacy/';
  const policy = publishPolicy(texts, {config, base, today, script: `${base}desk-policy.js`});
  const hashed = {...config.policy, sha256: current.sha256};
  // The configuration that is built in and the one that is registered must be the same: receipts have its hash.
  return {expanded: {...(expanded as object), policy: hashed}, config: {...config, policy: hashed}, policy};
}

function throwIfAny(file: string, problems: readonly {path: string; message: string}[]): void {
  if (problems.length === 0) return;
  throw new Error(
    problems.map(({path, message}) => `demo/${file}: ${path || '(whole file)'}: ${message}`).join('\n'),
  );
}
