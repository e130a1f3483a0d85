import {check} from './check.ts';
import type {Tell} from './check.ts';
import {inShort} from './in-short.ts';
import type {Problem} from './problem.ts';
import {siteShape} from './site-shape.ts';
import type {SiteConfig} from './types.ts';

/** A configuration, judged. */
export interface ParsedConfig {
  /** Complete: what was absent or wrong has its default. */
  readonly config: SiteConfig;
  /** In the order in which they were found; empty when nothing must be put right. */
  readonly problems: readonly Problem[];
}

const checkAliases = ({aliases, categories}: SiteConfig, tell: Tell): void => {
  const ids = categories.map(({id}) => id);
  for (const [name, target] of Object.entries(aliases))
    if (ids.length > 0 && !ids.includes(target)) {
      const found = `found ${inShort(target)}. What is so named stays held.`;
      tell('category-unknown', `aliases.${name}`, `Expected one of "${ids.join('", "')}"; ${found}`);
    }
};

/** Reads a configuration from whatever was found; `undefined` is none, and no problem. Never throws. */
export const parseConfig = (raw: unknown): ParsedConfig => {
  const problems: Problem[] = [];
  const tell: Tell = (code, path, message) => problems.push({code, path, message});
  try {
    const config: SiteConfig = check(siteShape, raw, tell);
    checkAliases(config, tell);
    return {config, problems};
  } catch (error) {
    // Data does not throw; a getter, a proxy or a loop may.
    const message = `Cannot be read: ${inShort(String(error))}. Defaults are used.`;
    return {config: check(siteShape, undefined, tell), problems: [{code: 'config-type', path: '', message}]};
  }
};
