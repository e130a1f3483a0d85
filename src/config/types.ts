/**
 * The glossary: what a site owner may say, after `parseConfig` has checked it and filled the defaults in.
 * Every list is present (perhaps empty); what is optional here has no sensible default.
 */

/** Why a category may run: after a yes, as strictly necessary, or under a UK exception (on until the visitor objects). */
export type Basis = 'consent' | 'necessary' | 'statistics' | 'appearance';

/** Where a service keeps something in the visitor's browser. */
export type StoreKind =
  'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage' | 'serviceWorker';

/** One thing a service stores. */
export interface StoredItem {
  /** Exact name; `*` stands for any run of characters. Of a service worker: the path of its script, without query. */
  readonly name: string;
  readonly kind: StoreKind;
  /** ISO 8601 duration (`P13M`), or `session`. */
  readonly duration?: string;
  readonly purpose?: string;
  /** Host that keeps it, when that is not this site: only its own pages can remove it then. */
  readonly host?: string;
  /** A cookie that only the server that set it can see and remove: https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2.6 */
  readonly httpOnly?: boolean;
}

/** One vendor's tool inside a category. */
export interface Service {
  readonly id: string;
  /** What the visitor reads; the id when the owner gave none. */
  readonly name: string;
  readonly provider?: string;
  readonly purpose?: string;
  readonly policyUrl?: string;
  /** Host names the service contacts, without scheme; subdomains are included. */
  readonly hosts: readonly string[];
  readonly stores: readonly StoredItem[];
  /** Whether the provider works for the organisation or on its own account. */
  readonly role?: 'processor' | 'controller';
  /** ISO 3166-1 alpha-2 code of the country where the provider keeps the data. */
  readonly location?: string;
  /** How long the provider keeps the data: ISO 8601 duration. */
  readonly retention?: string;
  /** What an owner states who claims a UK exception for it; see `conditions`. */
  readonly aggregateOnly?: boolean;
  readonly noAds?: boolean;
  readonly noReplay?: boolean;
  readonly noUserId?: boolean;
}

/** A purpose the visitor decides on. */
export interface Category {
  readonly id: string;
  readonly basis: Basis;
  readonly title?: string;
  readonly description?: string;
  /** `vendor:signal` names, such as `google:analytics_storage`. */
  readonly signals: readonly string[];
  readonly services: readonly Service[];
  /** DPV terms of the purpose (`dpv:ServiceUsageAnalytics`); a built-in category has its own. */
  readonly purposes: readonly string[];
  /** DPV terms of the personal data (`pd:IPAddress`). */
  readonly personalData: readonly string[];
}

/** schema.org/PostalAddress, the parts a receipt needs. */
export interface PostalAddress {
  readonly streetAddress?: string;
  readonly addressLocality?: string;
  readonly addressRegion?: string;
  readonly postalCode?: string;
  readonly addressCountry?: string;
}

/** The controller: who asks for consent and answers for it. */
export interface Organisation {
  readonly name?: string;
  /** Role or person who answers questions. */
  readonly contact?: string;
  readonly email?: string;
  /** RFC 3966 (`tel:+44-20-…`); without it the receipt makes no Kantara claim. */
  readonly phone?: string;
  readonly url?: string;
  readonly address?: PostalAddress;
}

/** Addresses the widget leads to. */
export interface Links {
  readonly policy?: string;
  readonly cookies?: string;
  readonly rights?: string;
  readonly complaint?: string;
}

/** Our own cookie. */
export interface CookieSettings {
  readonly name: string;
  /** Parent domain to share the choice across subdomains; this host alone when absent. */
  readonly domain?: string;
  /** How long a choice lasts, yes and no alike, in days. */
  readonly days: number;
}

/** How released scripts are run. */
export interface ReleaseSettings {
  /** How long a script that does not load may keep the ones after it waiting, in seconds. */
  readonly patience: number;
}

/** The whole configuration, checked. */
export interface SiteConfig {
  readonly organisation: Organisation;
  /** The service the receipt names, such as "Public website". */
  readonly site: string;
  /** BCP 47 tag used when the page's own language is not supported. */
  readonly language: string;
  /** ISO 3166-1 alpha-2 code of the law the consent is given under. */
  readonly jurisdiction: string;
  readonly notice: {readonly version: string};
  /** The policy as it stands: its version, a permalink to exactly that version, and the SHA-256 of its text in hex. */
  readonly policy: {readonly version?: string; readonly url?: string; readonly sha256?: string};
  readonly links: Links;
  readonly cookie: CookieSettings;
  readonly receipts: {readonly endpoint?: string};
  /** Where the banner stands: along the lower edge, as a card in its corner, or first in the page's flow. */
  readonly banner: {readonly placement: 'bar' | 'corner' | 'flow'};
  /** Whether unmarked requests to declared services and known vendors are stopped while they are not allowed. */
  readonly safetyNet: boolean;
  readonly release: ReleaseSettings;
  /** Empty when the owner named none: the markup of the page then says which there are. */
  readonly categories: readonly Category[];
  /** Other tools' category names → ours. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Language → text key → words, over the built-in texts. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
