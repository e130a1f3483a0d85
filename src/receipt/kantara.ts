import type {PostalAddress} from '../config/types.ts';

/** The only value of `version` that Kantara's text allows (Consent Receipt 1.1.0, 4.3.1). */
export type KantaraVersion = 'KI-CR-v1.1.0';

/** Who asked for consent, as Kantara names it. What the owner has not said is absent, never invented. */
export interface KantaraController {
  readonly piiController: string;
  readonly contact: string;
  /** schema.org/PostalAddress; empty when the owner gave none. */
  readonly address: PostalAddress;
  readonly email?: string | undefined;
  /** RFC 3966 (`tel:+44-20-…`). */
  readonly phone?: string | undefined;
  readonly piiControllerUrl?: string | undefined;
}

/** One granted purpose, as Kantara describes it. */
export interface KantaraPurpose {
  /** What it is for, in the words that were shown. */
  readonly purpose: string;
  /** CISWG v1 categories (`16 - Improve Performance`), or DPV terms for a category of the site's own. */
  readonly purposeCategory: readonly string[];
  readonly consentType: 'EXPLICIT';
  /** CISWG v1 categories of personal data (`5 - Network/Service`). */
  readonly piiCategory: readonly string[];
  readonly primaryPurpose: false;
  /** When and how the consent ends, as a sentence with an address. */
  readonly termination: string;
  readonly thirdPartyDisclosure: boolean;
  /** Names, separated by commas; present exactly when `thirdPartyDisclosure` is true. */
  readonly thirdPartyName?: string | undefined;
}

/** The service consent was asked for, and what was agreed to. */
export interface KantaraService {
  readonly service: string;
  readonly purposes: readonly KantaraPurpose[];
}
