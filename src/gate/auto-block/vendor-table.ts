/**
 * Reads the compact table of vendor hosts that the build writes, such as
 * `marketing:com criteo taboola|net doubleclick,media:com vimeo`. Each list starts with a top-level domain, and the names
 * under it follow. Returns host → category.
 */
export function readVendorTable(table: string): ReadonlyMap<string, string> {
  const hosts = new Map<string, string>();
  for (const part of table.split(',')) {
    const [category = '', lists = ''] = part.split(':');
    for (const list of lists.split('|')) {
      const [topLevel = '', ...names] = list.split(' ');
      for (const name of names) hosts.set(`${name}.${topLevel}`, category);
    }
  }
  return hosts;
}

/** The part of an entry of `third-party-web` that is used: https://github.com/patrickhulce/third-party-web */
export interface Vendor {
  readonly name: string;
  readonly category: string;
  readonly domains: readonly string[];
  /** The number of pages in the HTTP Archive on which the vendor was found. */
  readonly totalOccurrences?: number;
}

/**
 * Category of `third-party-web` → built-in category. Vendors of its other categories are left out: they serve files or keep a
 * site running.
 */
const builtInCategories = new Map([
  ['ad', 'marketing'],
  ['marketing', 'marketing'],
  ['social', 'marketing'],
  ['analytics', 'analytics'],
  ['tag-manager', 'analytics'],
  ['video', 'media'],
  ['customer-success', 'functional'],
]);

/** Vendors that `third-party-web` lists under a category that does not fit here. */
const correctedCategories = new Map([['Clarity', 'analytics']]);

/** A vendor that automatic blocking knows. */
export interface KnownVendor {
  readonly name: string;
  /** Built-in category. */
  readonly category: string;
  /** The vendor's hosts. Their subdomains are included. */
  readonly hosts: readonly string[];
}

/** The share of all occurrences that the table covers. More hosts would cost more bytes than they are worth. */
const COVERAGE = 0.98;

/** The most common of `vendors` that a built-in category fits, with that category. */
export function knownVendors(vendors: readonly Vendor[]): readonly KnownVendor[] {
  const known = vendors.flatMap((vendor) => {
    const category = correctedCategories.get(vendor.name) ?? builtInCategories.get(vendor.category);
    return category === undefined ? [] : {...vendor, category};
  });
  return mostCommon(known).map(({name, category, domains}) => ({
    name,
    category,
    hosts: [...new Set(domains.map((domain) => domain.replace(/^\*\./, '')))],
  }));
}

/** Writes the table that `readVendorTable` reads, with the most common of `vendors`. */
export function writeVendorTable(vendors: readonly Vendor[]): string {
  return groupBy(knownVendors(vendors), ({category}) => category)
    .map(([category, group]) => {
      const hosts = [...new Set(group.flatMap((vendor) => vendor.hosts))];
      const lists = groupBy(hosts.sort(), topLevelOf).map(([topLevel, names]) =>
        [topLevel, ...names.map((host) => host.slice(0, -topLevel.length - 1))].join(' '),
      );
      return `${category}:${lists.join('|')}`;
    })
    .join(',');
}

function mostCommon(vendors: readonly Vendor[]): readonly Vendor[] {
  const occurrences = ({totalOccurrences}: Vendor): number => Number(totalOccurrences) || 0;
  const total = vendors.reduce((sum, vendor) => sum + occurrences(vendor), 0);
  let covered = 0;
  return [...vendors]
    .sort((one, other) => occurrences(other) - occurrences(one))
    .filter((vendor) => {
      const isNeeded = covered < total * COVERAGE;
      covered += occurrences(vendor);
      return isNeeded;
    });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

function topLevelOf(host: string): string {
  return host.slice(host.lastIndexOf('.') + 1);
}
