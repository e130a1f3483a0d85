import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {checkSite} from '../src/cli/check-site.ts';
import type {SiteConfig} from '../src/config/types.ts';
import {checkPolicy} from '../src/policy/check-policy.ts';
import type {Policy} from '../src/policy/model.ts';
import {parsePolicy} from '../src/policy/parse-policy.ts';

/** The demo's configuration and policy, judged and found sound. */
export interface DemoSite {
  /** What is baked: `site.json`, and in it the hash of the policy as it stands. */
  readonly raw: object;
  readonly config: SiteConfig;
  readonly policy: Policy;
}

const refuse = (file: string, problems: readonly {path: string; message: string}[]): void => {
  if (problems.length === 0) return;
  throw new Error(
    problems.map(({path, message}) => `demo/${file}: ${path || '(whole file)'}: ${message}`).join('\n'),
  );
};

/** Reads `site.json` and `policy.md` in `folder`. Throws, naming every problem, when either may not be published. */
export const readSite = async (folder: string): Promise<DemoSite> => {
  const source = await readFile(join(folder, 'policy.md'), 'utf8');
  const {raw, config, problems} = checkSite(await readFile(join(folder, 'site.json'), 'utf8'));
  refuse('site.json', problems);
  const {policy, problems: unread} = parsePolicy(source);
  refuse('policy.md', [...unread, ...checkPolicy(policy, config)]);
  if (config.policy.version !== policy.version)
    refuse('site.json', [{path: 'policy.version', message: `The policy says ${policy.version}.`}]);
  const sha256 = createHash('sha256').update(source).digest('hex');
  return {raw: {...(raw as object), policy: {...config.policy, sha256}}, config, policy};
};
