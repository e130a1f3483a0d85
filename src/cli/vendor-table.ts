/** What we need of an entry of `third-party-web`: https://github.com/patrickhulce/third-party-web */
export interface Vendor {
  readonly name: string;
  readonly category: string;
  readonly domains: readonly string[];
  /** On how many pages of the HTTP Archive it was seen. */
  readonly totalOccurrences?: number;
}

/** The list's categories that are about people → the built-in category that fits. Others serve files, or keep a site running. */
const fitting = new Map([
  ['ad', 'marketing'],
  ['marketing', 'marketing'],
  ['social', 'marketing'],
  ['analytics', 'analytics'],
  ['tag-manager', 'analytics'],
  ['video', 'media'],
  ['customer-success', 'functional'],
]);

/** Filed by the list under another category, for reasons of its own. */
const corrected = new Map([['Clarity', 'analytics']]);

/** Share of all sightings that the table covers. The long tail costs more bytes than it stops. */
const COVERED = 0.98;

const mostUsed = (vendors: readonly Vendor[]): readonly Vendor[] => {
  const seen = ({totalOccurrences}: Vendor): number => Number(totalOccurrences) || 0;
  const all = vendors.reduce((sum, vendor) => sum + seen(vendor), 0);
  let covered = 0;
  return vendors
    .toSorted((one, other) => seen(other) - seen(one))
    .filter((vendor) => {
      const isWanted = covered < all * COVERED;
      covered += seen(vendor);
      return isWanted;
    });
};

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, T[]])[] => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
};

const endOf = (host: string): string => host.slice(host.lastIndexOf('.') + 1);

/**
 * The table of vendors that the safety net carries, as `vendorHosts` reads it: `marketing:com criteo|net doubleclick,media:…`.
 * The trackers that are met most, out of `vendors`.
 */
export const vendorTable = (vendors: readonly Vendor[]): string => {
  const known = vendors.flatMap((vendor) => {
    const category = corrected.get(vendor.name) ?? fitting.get(vendor.category);
    return category === undefined ? [] : {...vendor, category};
  });
  return grouped(mostUsed(known), ({category}) => category)
    .map(([category, group]) => {
      const hosts = [...new Set(group.flatMap(({domains}) => domains.map((d) => d.replace(/^\*\./, ''))))];
      const lists = grouped(hosts.toSorted(), endOf).map(([end, names]) =>
        [end, ...names.map((host) => host.slice(0, -end.length - 1))].join(' '),
      );
      return `${category}:${lists.join('|')}`;
    })
    .join(',');
};
