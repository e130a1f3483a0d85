import type {StoredItem} from '../../config/types.ts';
import {globTest} from '../../platform/pure/glob.ts';

/**
 * Whether an item that a service stores is known to tell one visitor from another. `name` may be a pattern: `_ga_*` is one, and
 * `_g*` includes one.
 */
export function isIdentifier(name: string): boolean {
  return identifierVendor(name) !== undefined || IDENTIFIER.test(name.replaceAll(/([a-z])([A-Z])/g, '$1_$2'));
}

/** The vendor of statistics or advertising whose identifying item has this name, or a name that this pattern matches. */
export function identifierVendor(name: string): string | undefined {
  const isDeclared = globTest(name);
  return Object.keys(identifiers).find((vendor) =>
    identifiers[vendor]?.some((known) => globTest(known)(name) || isDeclared(known.replace('*', '1'))),
  );
}

/** Whether an item stays for more than a day. An item whose duration is not stated may. */
export function isLongLived({kind, duration = ''}: StoredItem): boolean {
  return kind !== 'sessionStorage' && !SHORT.test(duration);
}

/** A session, a day, or hours, minutes and seconds that are no more than about a day. */
const SHORT = /^(session|P1D|PT(?=\d)(1?\dH|2[0-4]H)?(\d{1,3}M)?(\d{1,4}S)?)$/;

/** Names of an item that say that it identifies a visitor. */
const IDENTIFIER =
  /(^|[^a-z])((user|visitor|client|device|customer|anonymous|person|guest|track(ing)?)[-_.]?id|[ucv]id)([^a-z]|$)|uuid|guid|fingerprint|_?visitor$/i;

/** Items that are known to tell one visitor from another, and the vendor that stores each. */
const identifiers: Readonly<Record<string, readonly string[]>> = {
  'Google Analytics': ['_ga', '_ga_*', '_gid', '__utma'],
  'Google Ads': ['_gcl_*', '__gads', 'IDE', 'NID', 'DSID'],
  Facebook: ['_fbp', '_fbc'],
  Hotjar: ['_hjSessionUser*', '_hjid'],
  Clarity: ['_clck', '_clsk', 'CLID'],
  'Bing Ads': ['_uetsid', '_uetvid', 'MUID'],
  Matomo: ['_pk_id*'],
  TikTok: ['_ttp', '_tt_*'],
  Pinterest: ['_pin_unauth'],
  LinkedIn: ['li_fat_id', 'bcookie', 'UserMatchHistory'],
  Hubspot: ['hubspotutk', '__hstc'],
  Mixpanel: ['mp_*_mixpanel'],
  Segment: ['ajs_anonymous_id', 'ajs_user_id'],
  Amplitude: ['AMP_*', 'amplitude_id*'],
  'Yandex Metrica': ['_ym_uid'],
  Optimizely: ['optimizelyEndUserId'],
  Quantcast: ['__qca'],
  VWO: ['_vwo_uuid*'],
  Chartbeat: ['_cb', '_chartbeat*'],
};
