import type {Service} from '../../config/types.ts';
import {globTest} from '../../platform/pure/glob.ts';
import {trackingVendors} from './known-vendors.ts';

/** A vendor of statistics or advertising that a service, a stored item or a signal belongs to. */
export interface TrackingVendor {
  readonly name: string;
  readonly trade: 'statistics' | 'advertising';
}

/** The known vendor behind a service: by its hosts, its names, or what it stores. */
export function vendorOf(service: Service): TrackingVendor | undefined {
  const {id, name, provider = '', hosts, stores} = service;
  const names = [id, name, provider].map(wordsOf);
  const [identifying] = stores.flatMap((item) => identifierVendor(item.name) ?? []);
  const found =
    vendorWithHost(hosts) ??
    trackingVendors.find((vendor) => namesOf(vendor.name).some((words) => names.some(startsWith(words)))) ??
    trackingVendors.find((vendor) => vendor.name === identifying);
  return found && {name: found.name, trade: found.category === 'marketing' ? 'advertising' : 'statistics'};
}

/**
 * Whether an item that a service stores is known to tell one visitor from another. `name` may be a pattern: `_ga_*` is one, and
 * `_g*` includes one.
 */
export function isIdentifier(name: string): boolean {
  return identifierVendor(name) !== undefined || IDENTIFIER.test(name);
}

/**
 * Why a vendor does not meet the conditions of a UK exception, as the end of a sentence; `undefined` when it may. Its own
 * settings can matter: a vendor that is not listed may still be used in a way that needs consent.
 */
export function reasonAgainst({name, trade}: TrackingVendor): string | undefined {
  return trade === 'advertising' ? 'it is used for advertising' : reasonsAgainst[name];
}

/** Names of an item that say that it identifies a visitor. */
const IDENTIFIER = /(^|[^a-z])(user|visitor|client|device|customer|anonymous)[-_.]?id|uuid|guid|fingerprint/i;

/** Other names that a vendor's services are known by. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  'Google Analytics': ['ga4', 'gtag', 'google site tag'],
  'Google Tag Manager': ['gtm'],
  'Google/Doubleclick Ads': ['google ads', 'doubleclick', 'google marketing platform'],
  Facebook: ['meta', 'fb pixel'],
  Twitter: ['x pixel', 'x ads'],
  Clarity: ['microsoft clarity', 'ms clarity'],
  'Bing Ads': ['microsoft advertising', 'microsoft ads', 'uet'],
  ContentSquare: ['content square'],
  FullStory: ['full story'],
};

/** Items that are known to tell one visitor from another, and the vendor that stores each. */
const identifiers: Readonly<Record<string, readonly string[]>> = {
  'Google Analytics': ['_ga', '_ga_*', '_gid', '__utma'],
  'Google/Doubleclick Ads': ['_gcl_*', '__gads', 'IDE', 'NID', 'DSID'],
  Facebook: ['_fbp', '_fbc'],
  Hotjar: ['_hjSessionUser*', '_hjid'],
  Clarity: ['_clck', '_clsk', 'CLID'],
  'Bing Ads': ['_uetsid', '_uetvid', 'MUID'],
  Matomo: ['_pk_id*'],
  TikTok: ['_ttp', '_tt_*'],
  Pinterest: ['_pin_unauth'],
  'LinkedIn Ads': ['li_fat_id', 'bcookie', 'UserMatchHistory'],
  Hubspot: ['hubspotutk', '__hstc'],
  Mixpanel: ['mp_*_mixpanel'],
  Segment: ['ajs_anonymous_id', 'ajs_user_id'],
  'Amplitude Mobile Analytics': ['AMP_*', 'amplitude_id*'],
  'Yandex Metrica': ['_ym_uid'],
  Optimizely: ['optimizelyEndUserId'],
  Quantcast: ['__qca'],
};

const IDENTIFIES = 'it tells one visitor from another';
const RECORDS = 'it records the visits of single visitors';

/** What keeps a vendor of statistics from an exception that covers aggregate statistics only. */
const reasonsAgainst: Readonly<Record<string, string>> = {
  'Google Analytics': IDENTIFIES,
  'Google Tag Manager': 'it runs tags of other vendors, and not only statistics',
  Hotjar: RECORDS,
  Clarity: RECORDS,
  'Yandex Metrica': RECORDS,
  'Lucky Orange': RECORDS,
  'Crazy Egg': RECORDS,
  ContentSquare: RECORDS,
  Smartlook: RECORDS,
  FullStory: RECORDS,
  Mouseflow: RECORDS,
  Heap: IDENTIFIES,
  Mixpanel: IDENTIFIES,
  'Amplitude Mobile Analytics': IDENTIFIES,
  Pendo: IDENTIFIES,
  Segment: 'it passes data about single visitors on to other vendors',
  Quantcast: 'it is used for advertising',
  'Nielsen NetRatings SiteCensus': 'it measures audiences across websites',
};

function vendorWithHost(hosts: readonly string[]): (typeof trackingVendors)[number] | undefined {
  return trackingVendors.find((vendor) =>
    vendor.hosts.some((known) => hosts.some((host) => `.${host.toLowerCase()}`.endsWith(`.${known}`))),
  );
}

/** The vendor whose identifying item has this name, or a name that this pattern matches. */
function identifierVendor(name: string): string | undefined {
  const isDeclared = globTest(name);
  return Object.keys(identifiers).find((vendor) =>
    identifiers[vendor]?.some((known) => globTest(known)(name) || isDeclared(known.replace('*', '1'))),
  );
}

function namesOf(vendor: string): readonly string[] {
  return [vendor, ...(otherNames[vendor] ?? [])].map(wordsOf);
}

/** The words of a name in lower case: "Google Analytics" and `google-analytics` have the same. */
function wordsOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function startsWith(words: string): (name: string) => boolean {
  return (name) => `${name} `.startsWith(`${words} `);
}
