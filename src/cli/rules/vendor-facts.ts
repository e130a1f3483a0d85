import type {Service} from '../../config/types.ts';
import {type ListedVendor, listedVendors, type Trade} from './known-vendors.ts';
import {type CountingProduct, countingProducts} from './statistics-vendors.ts';

/** The known vendors behind a service, by its hosts and its names. Those of advertising come first. */
export function vendorsOf({id, name, provider = '', hosts}: Service): readonly ListedVendor[] {
  const names = [id, name, provider].map(wordsOf);
  const isNamed = (vendor: ListedVendor): boolean =>
    vendor.isCommon && namesOf(vendor.name).some((words) => names.some(startsWith(words)));
  return listedVendors
    .filter((vendor) => hasHost(vendor, hosts) || isNamed(vendor))
    .toSorted((one, other) => ORDER.indexOf(one.trade) - ORDER.indexOf(other.trade));
}

/** A vendor with what it is known for: "Hotjar, a known vendor of statistics". */
export function describeVendor({name, trade}: ListedVendor): string {
  return trade === 'service' ? `${name}, a known vendor` : `${name}, a known vendor of ${trade}`;
}

/** The product that a service is, if it is one that can be set up within the exception for statistics. */
export function countingProductOf(service: Service): CountingProduct | undefined {
  const [product] = vendorsOf(service).flatMap(({name}) => countingProducts[name] ?? []);
  return product;
}

const ORDER: readonly Trade[] = [
  'advertising',
  'marketing',
  'statistics',
  'media',
  'chat',
  'service',
  'hosting',
];

/** Other names that a vendor's services are known by. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  'Google Analytics': ['ga4', 'gtag', 'google site tag'],
  'Google Tag Manager': ['gtm'],
  'Google/Doubleclick Ads': ['google ads', 'doubleclick', 'google marketing platform'],
  'Google reCAPTCHA': ['recaptcha'],
  Facebook: ['meta', 'fb pixel'],
  Twitter: ['x pixel', 'x ads'],
  Clarity: ['microsoft clarity', 'ms clarity'],
  'Bing Ads': ['microsoft advertising', 'microsoft ads', 'uet'],
  ContentSquare: ['content square'],
  FullStory: ['full story'],
  VWO: ['visual website optimizer', 'wingify'],
  Matomo: ['innocraft'],
  'Fathom Analytics': ['fathom', 'conva ventures'],
  'Cloudflare Turnstile': ['turnstile'],
};

function hasHost({hosts: known}: ListedVendor, hosts: readonly string[]): boolean {
  return hosts.some((host) => known.some((one) => `.${host.toLowerCase()}`.endsWith(`.${one}`)));
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
