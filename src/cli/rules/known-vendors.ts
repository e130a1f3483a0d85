import thirdPartyWeb from 'third-party-web';

/** What a vendor is known for. `hosting` includes the delivery of files; `service` is everything else, such as payment. */
export type Trade = 'advertising' | 'marketing' | 'statistics' | 'media' | 'chat' | 'hosting' | 'service';

/** A vendor that the rules of `privacy-desk check` know. */
export interface ListedVendor {
  readonly name: string;
  readonly trade: Trade;
  /** The vendor's hosts. Their subdomains are included. */
  readonly hosts: readonly string[];
  /** Whether it is common enough for its name to mean this vendor: rare ones are called "Monitor" or "Answers". */
  readonly isCommon: boolean;
}

/** Category of `third-party-web` → trade: https://github.com/patrickhulce/third-party-web#data */
const trades: Readonly<Record<string, Trade>> = {
  ad: 'advertising',
  social: 'advertising',
  marketing: 'marketing',
  analytics: 'statistics',
  'tag-manager': 'statistics',
  video: 'media',
  'customer-success': 'chat',
  hosting: 'hosting',
  cdn: 'hosting',
};

/**
 * Vendors that `third-party-web` lists under a category that does not fit here: those that send newsletters for a site show no
 * adverts of others, and signing in or finding faults is no measurement of visitors.
 */
const correctedTrades: Readonly<Record<string, Trade>> = {
  Clarity: 'statistics',
  Klaviyo: 'marketing',
  ActiveCampaign: 'marketing',
  'Constant Contact': 'marketing',
  MailMunch: 'marketing',
  Unbounce: 'marketing',
  'Salesforce.com': 'marketing',
  Okta: 'service',
  Janrain: 'service',
  Gigya: 'service',
  TrackJS: 'service',
  Loggly: 'service',
};

/** Products that `third-party-web` does not list, or lists with other products of the same company. */
const addedVendors: readonly Omit<ListedVendor, 'isCommon'>[] = [
  {name: 'LogRocket', trade: 'statistics', hosts: ['logrocket.com', 'logrocket.io', 'lr-ingest.io']},
  {name: 'PostHog', trade: 'statistics', hosts: ['posthog.com']},
  {name: 'OpenReplay', trade: 'statistics', hosts: ['openreplay.com']},
  {name: 'Glassbox', trade: 'statistics', hosts: ['glassboxdigital.io']},
  {name: 'Cloudflare Web Analytics', trade: 'statistics', hosts: ['static.cloudflareinsights.com']},
  {name: 'Simple Analytics', trade: 'statistics', hosts: ['simpleanalytics.com', 'simpleanalyticscdn.com']},
  {name: 'GoatCounter', trade: 'statistics', hosts: ['goatcounter.com', 'gc.zgo.at']},
  {name: 'Umami', trade: 'statistics', hosts: ['umami.is']},
  {name: 'Dailymotion', trade: 'media', hosts: ['dailymotion.com']},
  {name: 'Cloudflare Turnstile', trade: 'service', hosts: ['challenges.cloudflare.com']},
  {name: 'hCaptcha', trade: 'service', hosts: ['hcaptcha.com']},
];

/** Vendors on fewer pages of the HTTP Archive are known by their hosts only. */
const COMMON = 5000;

/** Products of statistics that are known by their names, however rare they are. */
const ALWAYS_NAMED = ['Plausible', 'Fathom Analytics'];

/**
 * Every vendor whose trade needs consent, and the common ones of all others. The build puts the list itself in the place of
 * this file, so that the package does not need `third-party-web`.
 */
export const listedVendors: readonly ListedVendor[] = [
  ...addedVendors.map((vendor) => ({...vendor, isCommon: true})),
  ...thirdPartyWeb.entities.flatMap(({name, category, domains, totalOccurrences}) => {
    const trade = correctedTrades[name] ?? trades[category] ?? 'service';
    const isCommon = totalOccurrences >= COMMON || ALWAYS_NAMED.includes(name);
    if ((trade === 'service' || trade === 'hosting') && !isCommon) return [];
    const hosts = [...new Set(domains.map((domain) => domain.replace(/^\*\./, '')))];
    // The name of a host is often that of software too, which a site can run itself: WordPress.
    return {name, trade, hosts, isCommon: isCommon && trade !== 'hosting'};
  }),
];
