import {effectiveBasis, exceptionConditions} from './basis.ts';
import {
  DEFAULT_COOKIE_NAME,
  DEFAULT_DAYS,
  DEFAULT_NOTICE_VERSION,
  DEFAULT_TIMEOUT,
  MAX_DAYS,
  MAX_TIMEOUT,
} from './defaults.ts';
import {ADDRESS, COOKIE_NAME, HOST, ID, VERSION} from './patterns.ts';
import type {Basis, Category, NoticeChange, SiteConfig} from './types.ts';
import {
  entriesOf,
  isText,
  listOf,
  numberOf,
  objectOf,
  textOf,
  textsOf,
  type UncheckedObject,
} from './unchecked.ts';

/** What the loader needs to know about a category. */
export interface LoaderCategory {
  readonly id: string;
  readonly basis: Basis;
  /** `vendor:name`, such as `google:analytics_storage`. The form is not checked: unknown vendors are skipped. */
  readonly signals: readonly string[];
}

/** The part of the configuration that the loader needs. */
export interface LoaderConfig {
  readonly noticeVersion: string;
  /** Oldest first. */
  readonly noticeChanges: readonly NoticeChange[];
  readonly cookieName: string;
  /** Parent domain that the cookie is shared across. */
  readonly cookieDomain: string | undefined;
  /** Address that keeps a copy of the cookie with a response header. */
  readonly cookieEndpoint: string | undefined;
  /** How long a choice lasts, in days. */
  readonly days: number;
  /** By id, in the order of the configuration. */
  readonly categories: ReadonlyMap<string, LoaderCategory>;
  /** Other tools' category names, and the category or service each one means. The object has no prototype. */
  readonly aliases: Readonly<Record<string, string>>;
  /** How long a released script that does not load may delay the next ones, in milliseconds. */
  readonly scriptTimeout: number;
  /** Address that receipts are sent to. */
  readonly receiptEndpoint: string | undefined;
}

/**
 * Reads the loader's part of a configuration that has not been checked. It reports nothing, because `parseConfig` does. A wrong
 * value is read as a missing one, and a mistake in a category never makes it less restricted.
 */
export function readLoaderConfig(raw: unknown): LoaderConfig {
  const {jurisdiction, notice, cookie, receipts, release, categories, aliases} = objectOf(raw);
  const {name, domain, endpoint, days} = objectOf(cookie);
  const {version, changes} = objectOf(notice);
  return {
    noticeVersion: textOf(version, VERSION) ?? DEFAULT_NOTICE_VERSION,
    noticeChanges: listOf(changes).flatMap((change) => readChange(objectOf(change))),
    cookieName: textOf(name, COOKIE_NAME) ?? DEFAULT_COOKIE_NAME,
    cookieDomain: textOf(domain, HOST),
    cookieEndpoint: textOf(endpoint, ADDRESS),
    days: numberOf(days, MAX_DAYS, DEFAULT_DAYS),
    categories: new Map(
      [...entriesOf(categories)].map(([id, category]) => [id, readCategory(id, category, jurisdiction)]),
    ),
    aliases: textsOf(aliases),
    scriptTimeout: 1000 * numberOf(objectOf(release)['timeout'], MAX_TIMEOUT, DEFAULT_TIMEOUT),
    receiptEndpoint: textOf(objectOf(receipts)['endpoint'], ADDRESS),
  };
}

/**
 * The part of a checked configuration that the loader needs, in the form that `readLoaderConfig` reads: what `build` puts
 * into `desk.js`.
 */
export function loaderConfigOf({notice, cookie, receipts, release, categories, aliases}: SiteConfig): object {
  const {endpoint} = receipts;
  return {
    notice,
    cookie,
    receipts: {endpoint},
    release,
    categories: categories.map(loaderCategoryOf),
    aliases,
  };
}

function readChange({from, categories, text}: UncheckedObject): readonly NoticeChange[] {
  if (!isText(from, VERSION)) return [];
  const ids = listOf(categories).filter((id) => isText(id, ID));
  // A list with nothing valid in it says no more than a missing one; an empty list says that no category is touched.
  const isStated = ids[0] || (categories as readonly unknown[] | undefined)?.length === 0;
  return [{from, ...(isStated && {categories: ids}), ...(isText(text, /^/u) && {text})}];
}

function readCategory(id: string, category: UncheckedObject, jurisdiction: unknown): LoaderCategory {
  const signals = listOf(category['signals']).filter((signal) => typeof signal === 'string');
  return {id, basis: effectiveBasis(category, jurisdiction), signals};
}

/** With what is stated only where the basis is a UK exception: the loader itself checks whether its conditions are met. */
function loaderCategoryOf({id, basis, signals, services, exception}: Category): object {
  const conditions = exceptionConditions.get(basis);
  if (!conditions) return {id, basis, signals};
  const statementsOf = (service: Category['services'][number]): object =>
    Object.fromEntries(Object.entries(service).filter(([key]) => key in conditions.service));
  return {id, basis, signals, services: services.map(statementsOf), exception};
}
