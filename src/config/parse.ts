import {describeSite} from './describe-site.ts';
import {inShort} from './in-short.ts';
import type {Problem} from './problem.ts';
import type {Tell} from './reader.ts';
import {tellInside} from './tell-inside.ts';
import type {SiteConfig} from './types.ts';
import {words} from './words.ts';

const readSite: (raw: unknown, tell: Tell) => SiteConfig = describeSite(words);

/** A configuration, judged. */
export interface ParsedConfig {
  /** Complete: what was absent or wrong has its default. */
  readonly config: SiteConfig;
  /** In the order in which they were found; empty when nothing must be put right. */
  readonly problems: readonly Problem[];
}

/** Without categories, the markup says which there are. */
const readAliases = ({aliases, categories}: SiteConfig, tell: Tell): SiteConfig['aliases'] => {
  const ids = categories.map(({id}) => id);
  if (ids.length === 0) return aliases;
  return words.map(words.oneOf(ids, '', 'category-unknown'))(aliases, tellInside(tell, '.aliases'));
};

/** Reads a configuration from whatever was found; `undefined` is none, and no problem. Never throws. */
export const parseConfig = (raw: unknown): ParsedConfig => {
  const problems: Problem[] = [];
  const tell: Tell = (code, message, path = '') => problems.push({code, path: path.slice(1), message});
  try {
    const config = readSite(raw, tell);
    return {config: {...config, aliases: readAliases(config, tell)}, problems};
  } catch (error) {
    // Data does not throw; a getter, a proxy or a loop may.
    tell('config-type', `${inShort(String(error))}. Treated as {}.`);
    return {config: readSite(undefined, tell), problems};
  }
};
