/** A product that counts visits and can be run within the conditions of the exception for statistics. */
export interface CountingProduct {
  /** How it has to be set up, as a sentence. The command line cannot see that. */
  readonly setUp: string;
  /** Where its vendor says so. */
  readonly source: string;
}

/**
 * What `privacy-desk check` accepts under the exception for statistics: products that are sold or given away to count visits, and
 * whose vendors describe how they do it without an identifier. By their names in the list of known vendors.
 */
export const countingProducts: Readonly<Record<string, CountingProduct>> = {
  Matomo: {
    setUp:
      'Call disableCookies and disableBrowserFeatureDetection; turn config_id off, which recognises a visit by the address and the browser; leave User ID, heatmaps and session recordings off; mask the address.',
    source: 'https://matomo.org/faq/general/how-is-the-visitor-config_id-processed',
  },
  'Simple Analytics': {
    setUp: 'It uses no hash of the address. Put nothing about a visitor into the metadata of events.',
    source: 'https://docs.simpleanalytics.com/what-we-collect',
  },
  GoatCounter: {
    setUp:
      'Turn sessions off in its settings, under data collection: with them, it recognises a visit by a hash of the address and the user agent.',
    source: 'https://www.goatcounter.com/help/sessions',
  },
};

/** Why a vendor of statistics does not meet the conditions, as the end of a sentence. */
export function reasonAgainst(vendor: string): string {
  return (
    reasonsAgainst[vendor] ??
    `it is not one of the products that can be set up within the conditions (${Object.keys(countingProducts).join(', ')})`
  );
}

const IDENTIFIES = 'it tells one visitor from another';
const HASHES =
  'it recognises a visitor for a day or longer by a hash of the address and the user agent, which the device emits by itself: paragraph 5(2) of Schedule A1 leaves that out';
const RECORDS = 'it records the visits of single visitors';

const reasonsAgainst: Readonly<Record<string, string>> = {
  'Google Analytics': IDENTIFIES,
  'Google Tag Manager': 'it runs tags of other vendors, and not only statistics',
  Plausible: HASHES,
  'Fathom Analytics': HASHES,
  Umami: HASHES,
  Hotjar: RECORDS,
  Clarity: RECORDS,
  'Yandex Metrica': RECORDS,
  'Lucky Orange': RECORDS,
  'Crazy Egg': RECORDS,
  ContentSquare: RECORDS,
  Smartlook: RECORDS,
  FullStory: RECORDS,
  Mouseflow: RECORDS,
  Inspectlet: RECORDS,
  LogRocket: RECORDS,
  OpenReplay: RECORDS,
  Glassbox: RECORDS,
  PostHog: RECORDS,
  Heap: IDENTIFIES,
  Mixpanel: IDENTIFIES,
  'Amplitude Mobile Analytics': IDENTIFIES,
  Pendo: IDENTIFIES,
  VWO: IDENTIFIES,
  Chartbeat: IDENTIFIES,
  Segment: 'it passes data about single visitors on to other vendors',
  Quantcast: 'it is used for advertising',
  'Nielsen NetRatings SiteCensus': 'it measures audiences across websites',
};
