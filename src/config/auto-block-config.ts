import {HOST} from './patterns.ts';
import type {SiteConfig} from './types.ts';
import {entriesOf, listOf, objectOf, textOf, textsOf} from './unchecked.ts';

/** The part of the configuration that automatic blocking needs. */
export interface AutoBlockConfig {
  readonly isOn: boolean;
  /** Parent domain that the cookie is shared across, in lower case. */
  readonly domain: string | undefined;
  /** Ids of the categories, in the order of the configuration. */
  readonly categories: readonly string[];
  /** Hosts of declared services, in lower case, and the keys (`analytics:matomo`) of which one must be allowed. */
  readonly hosts: ReadonlyMap<string, readonly string[]>;
  /** Other tools' category names, and the category or service each one means. The object has no prototype. */
  readonly aliases: Readonly<Record<string, string>>;
}

/**
 * Reads the part for automatic blocking of a configuration that has not been checked. It reports nothing, because `parseConfig`
 * does. A wrong value is read as a missing one.
 */
export function readAutoBlockConfig(raw: unknown): AutoBlockConfig {
  const {autoBlock, cookie, categories, aliases} = objectOf(raw);
  const categoriesById = entriesOf(categories);
  const hosts = new Map<string, string[]>();
  for (const [id, category] of categoriesById)
    for (const [serviceId, service] of entriesOf(category['services']))
      for (const entry of listOf(service['hosts'])) {
        const host = textOf(entry, HOST)?.toLowerCase();
        if (host) hosts.set(host, [...(hosts.get(host) ?? []), `${id}:${serviceId}`]);
      }
  return {
    isOn: autoBlock === true,
    domain: textOf(objectOf(cookie)['domain'], HOST)?.toLowerCase(),
    categories: [...categoriesById.keys()],
    hosts,
    aliases: textsOf(aliases),
  };
}

/**
 * The part of a checked configuration that automatic blocking needs, in the form that `readAutoBlockConfig` reads: what
 * `build` puts before `desk-autoblock.js`.
 */
export function autoBlockConfigOf({autoBlock, cookie, categories, aliases}: SiteConfig): object {
  return {
    autoBlock,
    cookie: {domain: cookie.domain},
    categories: categories.map(({id, services}) => ({
      id,
      services: services.map((service) => ({id: service.id, hosts: service.hosts})),
    })),
    aliases,
  };
}
