import {DEFAULT_RECEIPT_RETENTION, DEFAULT_TIMEOUT} from './defaults.ts';
import type {LoaderCategory, LoaderConfig} from './loader-config.ts';
import {ADDRESS, LANGUAGE, LINK_KEY} from './patterns.ts';
import type {Category, Service, SiteConfig} from './types.ts';
import {entriesOf, isText, listOf, objectOf, textOf, textsOf, type UncheckedObject} from './unchecked.ts';

/**
 * Reads what the banner shows from a configuration that has not been checked. It reports nothing, because `parseConfig` does, and
 * reads every value as `parseConfig` does. What the banner does not show has its default. `undefined` when the configuration
 * names presets: then the names of its services are not in it.
 */
export function readBannerConfig(raw: unknown, loader: LoaderConfig): SiteConfig | undefined {
  const {organisation, language, languages, links, banner, texts, categories} = objectOf(raw);
  const {placement} = objectOf(banner);
  const written = entriesOf(categories);
  const read = [...loader.categories.values()].map((one) => readCategory(one, written.get(one.id) ?? {}));
  if (read.includes(undefined)) return undefined;
  return {
    organisation: labels(objectOf(organisation), 'name'),
    language: textOf(language, LANGUAGE) ?? 'en',
    languages: listOf(languages).filter((tag) => isText(tag, LANGUAGE)),
    links: validLinks(textsOf(links)),
    banner: {placement: placement === 'corner' || placement === 'flow' ? placement : 'bar'},
    texts: Object.fromEntries(
      Object.entries(objectOf(texts)).map(([tag, own]) => [tag, validLinks(textsOf(own), LINK_KEY)]),
    ),
    categories: read.filter((category) => !!category),
    cookie: {name: loader.cookieName, days: loader.days},
    notice: {version: loader.noticeVersion, changes: loader.noticeChanges},
    site: '',
    jurisdiction: '',
    policy: {},
    receipts: {retention: DEFAULT_RECEIPT_RETENTION},
    rights: {relations: []},
    autoBlock: false,
    release: {timeout: DEFAULT_TIMEOUT},
    aliases: {},
  };
}

function readCategory({id, basis, signals}: LoaderCategory, category: UncheckedObject): Category | undefined {
  const services = listOf(category['services']);
  if (services.some((service) => typeof service === 'string' || objectOf(service)['preset']))
    return undefined;
  return {
    ...labels(category, 'title', 'purpose', 'description'),
    id,
    basis,
    signals,
    services: [...entriesOf(services)].map(([key, service]) => readService(key, service)),
    purposes: [],
    personalData: [],
  };
}

function readService(id: string, service: UncheckedObject): Service {
  const isController = service['role'] === 'controller';
  return {
    id,
    name: id,
    ...labels(service, 'name', 'provider'),
    hosts: [],
    ...(isController && {role: 'controller'}),
  };
}

/** Those of `keys` that are texts. */
function labels<Key extends string>(
  from: UncheckedObject,
  ...keys: readonly Key[]
): Readonly<Partial<Record<Key, string>>> {
  const found: Partial<Record<Key, string>> = {};
  for (const key of keys) {
    const value = from[key];
    if (typeof value === 'string') found[key] = value;
  }
  return found;
}

/** Without texts that have to be addresses and are not: those whose key matches `isLink`. */
function validLinks(
  texts: Readonly<Record<string, string>>,
  isLink = /^/u,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).filter(([key, text]) => !isLink.test(key) || ADDRESS.test(text)),
  );
}
