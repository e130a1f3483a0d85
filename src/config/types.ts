/**
 * The configuration of a site after `parseConfig` has checked it and filled in the defaults. Every list is present, perhaps
 * empty. A member that is optional here has no sensible default.
 */

/**
 * Why a category may run: after consent, because it is strictly necessary, or under a UK exception (on until the visitor
 * objects).
 */
export type Basis = 'consent' | 'necessary' | 'statistics' | 'appearance';

/**
 * Why a service of a necessary category is strictly necessary: the examples of paragraph 4 of Schedule A1, or because the
 * service that the visitor asked for cannot be given without it.
 */
export type NecessaryReason =
  'security' | 'fraud' | 'faults' | 'authentication' | 'selections' | 'requested-service';

/** Basis in Article 6(1) UK GDPR for the personal data that is processed under an exception. */
export type LawfulBasis = 'contract' | 'legal-obligation' | 'public-task' | 'legitimate-interests';

/**
 * What happens to the information that the device sends by itself, such as its address: nothing is collected, it is used only
 * to transmit the request, or the service uses it.
 */
export type AutomaticInformation = 'none' | 'transmission' | 'used';

/** Where a service stores an item in the visitor's browser. */
export type StoreKind =
  'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage' | 'serviceWorker';

/** An item that a service stores in the visitor's browser. */
export interface StoredItem {
  /** Exact name, or a pattern: `*` matches any characters. Of a service worker, the path of its script without the query. */
  readonly name: string;
  readonly kind: StoreKind;
  /** ISO 8601 duration (`P13M`), or `session`. */
  readonly duration?: string;
  readonly purpose?: string;
  /** Host that stores it, when that is not the site's own: only its own pages can remove it. */
  readonly host?: string;
  /** Only the server can read and remove this cookie: https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2.6 */
  readonly httpOnly?: boolean;
}

/** A vendor's tool in a category. */
export interface Service {
  readonly id: string;
  /** Shown to the visitor. The default is the id. */
  readonly name: string;
  readonly provider?: string;
  readonly purpose?: string;
  readonly policyUrl?: string;
  /** Host names that the service contacts. Their subdomains are included. */
  readonly hosts: readonly string[];
  /** Empty: it keeps nothing. Absent: what it keeps has not been declared. */
  readonly stores?: readonly StoredItem[];
  /** Whether the provider processes the data for the organisation, or for its own purposes. */
  readonly role?: 'processor' | 'controller';
  /** Role or person at the provider who answers questions. Receipts name it. */
  readonly contact?: string;
  readonly email?: string;
  readonly address?: PostalAddress;
  /** ISO 3166-1 alpha-2 code of the country where the provider keeps the data. */
  readonly location?: string;
  /** How long the provider keeps the data: an ISO 8601 duration. */
  readonly retention?: string;
  /** Why it is strictly necessary, in a category with that basis. */
  readonly reason?: NecessaryReason;
  /** Why the site cannot do without it, in a sentence for the organisation's records. */
  readonly justification?: string;
  // Statements that a UK exception needs: see `exceptionConditions`.
  readonly aggregateOnly?: boolean;
  readonly noAds?: boolean;
  readonly noReplay?: boolean;
  readonly noUserId?: boolean;
}

/**
 * What the organisation declares about its use of a UK exception, or of what is strictly necessary. A part that is missing means:
 * not declared.
 */
export interface ExceptionDeclaration {
  readonly lawfulBasis?: LawfulBasis;
  /** Role or person who decided that the exception applies. */
  readonly owner?: string;
  /** The day by which the owner checks again that the conditions are met: `YYYY-MM-DD`. */
  readonly reviewDate?: string;
  readonly automaticInformation?: AutomaticInformation;
}

/** A purpose that the visitor decides on. */
export interface Category {
  readonly id: string;
  readonly basis: Basis;
  readonly title?: string;
  /** What the category is for, in a few words, for the banner. A built-in category has its own. */
  readonly purpose?: string;
  readonly description?: string;
  /** What is declared about the UK exception, in a category with that basis. */
  readonly exception?: ExceptionDeclaration;
  /** Vendors' consent signals, `vendor:name`: `google:analytics_storage`. */
  readonly signals: readonly string[];
  readonly services: readonly Service[];
  /** DPV terms of the purposes (`dpv:ServiceUsageAnalytics`). A built-in category has its own. */
  readonly purposes: readonly string[];
  /** DPV terms of the personal data (`pd:IPAddress`). */
  readonly personalData: readonly string[];
  /** What kind of sensitive personal data is collected (`Health`); absent: none. */
  readonly sensitive?: string;
}

/** The members of https://schema.org/PostalAddress that a receipt contains. */
export interface PostalAddress {
  readonly streetAddress?: string;
  readonly addressLocality?: string;
  readonly addressRegion?: string;
  readonly postalCode?: string;
  readonly addressCountry?: string;
}

/** The data controller: the organisation that asks for consent. */
export interface Organisation {
  readonly name?: string;
  /** Role or person who answers questions. */
  readonly contact?: string;
  readonly email?: string;
  /** RFC 3966 (`tel:+44-20-…`). Without it, receipts make no claim to follow the Kantara specification. */
  readonly phone?: string;
  readonly url?: string;
  readonly address?: PostalAddress;
}

/** The authority that supervises data protection. */
export interface Regulator {
  readonly name?: string;
  /** The page where people can complain to it. */
  readonly url?: string;
}

/** Addresses of pages that the widget links to. */
export interface Links {
  readonly policy?: string;
  readonly cookies?: string;
  readonly rights?: string;
  readonly complaint?: string;
}

/** A way in which a person may know the organisation, such as having worked for it. */
export interface Relation {
  readonly id: string;
  /** Shown to the visitor. The default is the id. */
  readonly label: string;
}

/** The cookie that stores the choice. */
export interface CookieSettings {
  readonly name: string;
  /** Parent domain to share the choice across. Without it, the choice is for one host. */
  readonly domain?: string;
  /** How long a choice lasts, in days. */
  readonly days: number;
  /** Address that keeps a copy of the cookie with a response header, so that the choice outlives Safari's limit for scripts. */
  readonly endpoint?: string;
}

/** Where receipts go, and how long the organisation keeps its copy. */
export interface ReceiptSettings {
  readonly endpoint?: string;
  /** How long the organisation keeps its copy: an ISO 8601 duration. */
  readonly retention: string;
}

/** The text that asks for consent, and how it came to be what it is now. */
export interface NoticeSettings {
  readonly version: string;
  /** Earlier versions that answers may have been given under, oldest first. Answers under any other do not hold. */
  readonly changes: readonly NoticeChange[];
}

/** A change of the notice: from one version to that of the next change or, in the last one, to the current version. */
export interface NoticeChange {
  readonly from: string;
  /** Ids of the categories that the change touches: their answers do not hold any more. Without it, no answer holds. */
  readonly categories?: readonly string[];
  /** The text for visitors who answered before the change. */
  readonly text?: string;
}

/** How released scripts run. */
export interface ReleaseSettings {
  /** How long a script that does not load may delay the next ones, in seconds. */
  readonly timeout: number;
}

/** The consent tool that the site used before. The answers that it has stored are taken over. */
export interface MovedFrom {
  /** A name in `previousTools`. Of any other, nothing is taken over. */
  readonly tool: string;
  /** The name of its cookie. Without it, the tool's own. */
  readonly cookie?: string;
  /** Whether a yes is taken over too, not only a no. */
  readonly consents?: boolean;
}

/** The whole configuration, checked. */
export interface SiteConfig {
  readonly organisation: Organisation;
  /** The service that receipts name, such as "Public website". */
  readonly site: string;
  /** BCP 47 tag of the language to use when that of the page is not supported. */
  readonly language: string;
  /** BCP 47 tags of the languages that visitors are offered. Empty: all that have texts. */
  readonly languages: readonly string[];
  /** ISO 3166-1 alpha-2 code of the country whose law applies to the consent. */
  readonly jurisdiction: string;
  readonly notice: NoticeSettings;
  /** The current policy: its version, a permanent address of that version, and the SHA-256 of its text in hex. */
  readonly policy: {readonly version?: string; readonly url?: string; readonly sha256?: string};
  readonly links: Links;
  readonly cookie: CookieSettings;
  readonly receipts: ReceiptSettings;
  /** The regulator that people can complain to. `regulatorOf` fills in what is not set. */
  readonly regulator?: Regulator;
  /** Rights requests. The form asks about `relations` when there are any. */
  readonly rights: {readonly relations: readonly Relation[]};
  /** Where the banner is: along the bottom of the window, as a card in its corner, or at the top of the page's content. */
  readonly banner: {readonly placement: 'bar' | 'corner' | 'flow'};
  /** Whether to block unmarked requests to declared services and known vendors that are not allowed. */
  readonly autoBlock: boolean;
  readonly release: ReleaseSettings;
  readonly movedFrom?: MovedFrom;
  /** Empty: the categories are those that the markup of each page names. */
  readonly categories: readonly Category[];
  /** Other tools' category names, and the category or service here that each one means. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Texts that replace built-in ones, by language and text key. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
