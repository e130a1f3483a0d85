import type {Category} from '../config/types.ts';

/** How a category is named in the vocabularies of a receipt. */
export interface CategoryTerms {
  /** What it is for, in the words that were shown; its id when there are none. */
  readonly title: string;
  /** DPV purposes. */
  readonly purposes: readonly string[];
  readonly personalData: readonly string[];
  /** Kantara's `purposeCategory`, CISWG v1. */
  readonly purposeCategory: readonly string[];
  /** Kantara's `piiCategory`, CISWG v1. */
  readonly piiCategory: readonly string[];
}

/** Any tool from another host learns these two, whatever it does. */
const DEVICE = ['pd:IPAddress', 'pd:UserAgent'];
const BROWSING = [...DEVICE, 'pd:BrowsingReferral', 'pd:BrowsingBehaviour'];
const NETWORK = '5 - Network/Service';
const BEHAVIOUR = '15 - Behavioral';

/** By category: DPV purposes, Kantara's categories of purpose and of personal data, DPV personal data. */
const builtIn = new Map<string, readonly (readonly string[])[]>([
  ['functional', [['dpv:ServicePersonalisation'], ['5 - Personalized Experience'], [NETWORK], DEVICE]],
  [
    'analytics',
    [['dpv:ServiceUsageAnalytics'], ['16 - Improve Performance'], [NETWORK, BEHAVIOUR], BROWSING],
  ],
  [
    'marketing',
    [
      ['dpv:Marketing', 'dpv:TargetedAdvertising'],
      ['6 - Marketing'],
      [NETWORK, BEHAVIOUR, '16 - Profiling'],
      BROWSING,
    ],
  ],
  [
    'media',
    [['dpv:RequestedServiceProvision'], ['10 - 3rd Party Sharing for Core Function'], [NETWORK], DEVICE],
  ],
]);

/**
 * The terms of a category: the owner's, else the built-in ones. A category of the site's own without terms is the
 * general `dpv:ServiceProvision`; Kantara has no such word, so its members then carry the DPV terms.
 */
export const categoryTerms = ({id, title, description, ...own}: Category): CategoryTerms => {
  const [dpv = ['dpv:ServiceProvision'], purposeCategory, piiCategory = [NETWORK], data = DEVICE] =
    builtIn.get(id) ?? [];
  const purposes = own.purposes.length ? own.purposes : dpv;
  return {
    title: description || title || id,
    purposes,
    personalData: own.personalData.length ? own.personalData : data,
    purposeCategory: purposeCategory ?? purposes,
    piiCategory,
  };
};
