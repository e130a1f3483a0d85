import type {Category} from '../config/types.ts';

/** A category in the vocabularies that receipts use. */
export interface CategoryTerms {
  /** What it is for, in the words that were shown; the category's id when there are none. */
  readonly title: string;
  /** DPV purposes. */
  readonly purposes: readonly string[];
  /** DPV personal data. */
  readonly personalData: readonly string[];
  /** Kantara's `purposeCategory`, CISWG v1. */
  readonly purposeCategory: readonly string[];
  /** Kantara's `piiCategory`, CISWG v1. */
  readonly piiCategory: readonly string[];
}

/** A tool on another host always receives these two. */
const DEVICE = ['pd:IPAddress', 'pd:UserAgent'];
const BROWSING = [...DEVICE, 'pd:BrowsingReferral', 'pd:BrowsingBehaviour'];
const NETWORK = '5 - Network/Service';
const BEHAVIOUR = '15 - Behavioral';

const builtInTerms = new Map<string, Omit<CategoryTerms, 'title'>>([
  [
    'functional',
    {
      purposes: ['dpv:ServicePersonalisation'],
      personalData: DEVICE,
      purposeCategory: ['5 - Personalized Experience'],
      piiCategory: [NETWORK],
    },
  ],
  [
    'analytics',
    {
      purposes: ['dpv:ServiceUsageAnalytics'],
      personalData: BROWSING,
      purposeCategory: ['16 - Improve Performance'],
      piiCategory: [NETWORK, BEHAVIOUR],
    },
  ],
  [
    'marketing',
    {
      purposes: ['dpv:Marketing', 'dpv:TargetedAdvertising'],
      personalData: BROWSING,
      purposeCategory: ['6 - Marketing'],
      piiCategory: [NETWORK, BEHAVIOUR, '16 - Profiling'],
    },
  ],
  [
    'media',
    {
      purposes: ['dpv:RequestedServiceProvision'],
      personalData: DEVICE,
      purposeCategory: ['10 - 3rd Party Sharing for Core Function'],
      piiCategory: [NETWORK],
    },
  ],
]);

/**
 * The terms of a category: the owner's, otherwise the built-in ones. A category of the site's own without terms gets the
 * general `dpv:ServiceProvision`. Kantara has no such term, so its `purposeCategory` then holds the DPV terms.
 */
export function categoryTerms({id, title, description, purposes, personalData}: Category): CategoryTerms {
  const builtIn = builtInTerms.get(id);
  const dpvPurposes = purposes.length ? purposes : (builtIn?.purposes ?? ['dpv:ServiceProvision']);
  return {
    title: description || title || id,
    purposes: dpvPurposes,
    personalData: personalData.length ? personalData : (builtIn?.personalData ?? DEVICE),
    purposeCategory: builtIn?.purposeCategory ?? dpvPurposes,
    piiCategory: builtIn?.piiCategory ?? [NETWORK],
  };
}
