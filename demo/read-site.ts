import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {withPresets} from '../src/cli/presets/site-presets.ts';
import {parseConfigText} from '../src/config/parse.ts';
import type {SiteConfig} from '../src/config/types.ts';
import {checkPolicy} from '../src/policy/check.ts';
import type {Policy} from '../src/policy/model.ts';
import {parsePolicy} from '../src/policy/parse.ts';

/** The demo's configuration and policy, checked. */
export interface DemoSite {
  /** The configuration to build in: `site.json`, with services in place of presets, and the hash of the current policy. */
  readonly expanded: object;
  readonly config: SiteConfig;
  readonly policy: Policy;
}

/** Reads `site.json` and `policy.md` in `folder`. Rejects with every problem when one of them cannot be published. */
export async function readSite(folder: string): Promise<DemoSite> {
  const source = await readFile(join(folder, 'policy.md'), 'utf8');
  const text = await readFile(join(folder, 'site.json'), 'utf8');
  const {expanded, config, problems} = withPresets(parseConfigText(text));
  throwIfAny('site.json', problems);
  const {policy, problems: syntaxProblems} = parsePolicy(source);
  throwIfAny('policy.md', [...syntaxProblems, ...checkPolicy(policy, config)]);
  if (config.policy.version !== policy.version)
    throwIfAny('site.json', [{path: 'policy.version', message: `The policy says ${policy.version}.`}]);
  const sha256 = createHash('sha256').update(source).digest('hex');
  const hashed = {...config.policy, sha256};
  // What is built in and what is registered must be the same: receipts have the hash of it.
  return {expanded: {...(expanded as object), policy: hashed}, config: {...config, policy: hashed}, policy};
}

function throwIfAny(file: string, problems: readonly {path: string; message: string}[]): void {
  if (problems.length === 0) return;
  throw new Error(
    problems.map(({path, message}) => `demo/${file}: ${path || '(whole file)'}: ${message}`).join('\n'),
  );
}
