import {basisOf} from './basis-of.ts';
import {conditions, unstated} from './conditions.ts';
import {describeSite} from './describe-site.ts';
import {inShort} from './in-short.ts';
import type {Problem} from './problem.ts';
import type {Tell} from './reader.ts';
import {tellInside} from './tell-inside.ts';
import type {Category, SiteConfig} from './types.ts';
import {words} from './words.ts';

const readSite: (raw: unknown, tell: Tell) => SiteConfig = describeSite(words);

/** A configuration, judged. */
export interface ParsedConfig {
  /** Complete: what was absent or wrong has its default. */
  readonly config: SiteConfig;
  /** In the order in which they were found; empty when nothing must be put right. */
  readonly problems: readonly Problem[];
}

/** At most four names: a long list says no more. */
const inList = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ');

/** What claims a UK exception without stating all that it asks for is asked about. */
const readBases = ({categories}: SiteConfig, tell: Tell): readonly Category[] =>
  categories.map((category, at) => {
    const {basis, services} = category;
    const wanted = conditions.get(basis);
    if (!wanted || basisOf({...category}) === basis) return category;
    const missing = services.flatMap((service, place) =>
      unstated(service, wanted).map((name) => `services[${place}].${name}`),
    );
    const message = `Expected for "${basis}": ${inList(missing) || 'a service'}. Treated as "consent".`;
    tell('exemption-conditions', message, `.categories[${at}].basis`);
    return {...category, basis: 'consent'};
  });

/** Without categories, the markup says which there are. */
const readAliases = ({aliases, categories}: SiteConfig, tell: Tell): SiteConfig['aliases'] => {
  const ids = categories.flatMap(({id, services}) => [
    id,
    ...services.map((service) => `${id}:${service.id}`),
  ]);
  if (ids.length === 0) return aliases;
  return words.map(words.oneOf(ids, '', 'category-unknown'))(aliases, tellInside(tell, '.aliases'));
};

/** Reads a configuration from whatever was found; `undefined` is none, and no problem. Never throws. */
export const parseConfig = (raw: unknown): ParsedConfig => {
  const problems: Problem[] = [];
  const tell: Tell = (code, message, path = '') => problems.push({code, path: path.slice(1), message});
  try {
    const config = readSite(raw, tell);
    return {
      config: {...config, categories: readBases(config, tell), aliases: readAliases(config, tell)},
      problems,
    };
  } catch (error) {
    // Data does not throw; a getter, a proxy or a loop may.
    tell('config-type', `${inShort(String(error))}. Treated as {}.`);
    return {config: readSite(undefined, tell), problems};
  }
};
