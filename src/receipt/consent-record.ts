import type {PostalAddress} from '../config/types.ts';
import type {ConsentEvent} from './consent-event.ts';

/** Someone the record names: the controller, or the provider of a service. */
export interface Party {
  /** Address-like identifier, unique in the receipt. */
  readonly id: string;
  readonly type: 'dpv:DataController' | 'dpv:DataProcessor' | 'dpv:ThirdParty';
  readonly name: string;
  /** A name, a role, or the address of the party's own policy; absent when the owner gave none. */
  readonly contact?: string | undefined;
  readonly address?: PostalAddress | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly url?: string | undefined;
}

/** What the visitor could read: the words of the banner, or the policy. */
export interface RecordNotice {
  readonly id: string;
  readonly type: 'dpv:ConsentNotice' | 'dpv:PrivacyNotice';
  /** Absent when the policy has none. */
  readonly version?: string | undefined;
  /** ISO 8601 date, when the version is one. */
  readonly date?: string | undefined;
  /** BCP 47. */
  readonly language: string;
  /** Origin of the site it covers. */
  readonly coverage: string;
  /** SHA-256 of the words in UTF-8, in hex; absent where it could not be computed. */
  readonly sha256?: string | undefined;
}

/** Something kept in the visitor's browser. */
export interface Technology {
  readonly type: 'tech:Cookie' | 'tech:LocalStorage';
  readonly name: string;
  readonly kind: string;
  /** Id of the party it belongs to. */
  readonly party: string;
  /** ISO 8601 duration, or `session`. */
  readonly duration?: string | undefined;
}

/** One purpose that the visitor could decide on, and everything that follows from it. */
export interface RecordProcess {
  readonly id: string;
  readonly purpose_: {readonly id: string; readonly title: string; readonly broader: readonly string[]};
  /** Terms of DPV's personal-data extension (`pd:IPAddress`). */
  readonly personalData: readonly string[];
  /** `dpv:ExpressedConsent`, or a reference that names the exception relied on (`#statistics`). */
  readonly legalBasis: string;
  /** Paragraph of Schedule A1 of the UK's PECR: `A1-2` is consent. */
  readonly pecrBasis: 'A1-2' | 'A1-4' | 'A1-5' | 'A1-6';
  /** Where the data are and how long (ISO 8601 duration, or a DPV term when nobody said). */
  readonly storage: readonly {readonly location: string; readonly duration: string}[];
  /** Ids of parties; the controller itself when there is nobody else. */
  readonly recipients: readonly string[];
  readonly control: {readonly type: 'dpv:WithdrawConsent'; readonly exercisedAt: string};
  readonly rights: readonly {
    readonly type: 'dpv:DataSubjectRight';
    readonly title: string;
    readonly exercisedAt: string;
  }[];
  readonly technologies: readonly Technology[];
}

/** The whole story of one visitor's consent so far: an ISO/IEC TS 27560 record in DPV terms. */
export interface ConsentRecord {
  readonly id: string;
  readonly type: 'dpv:ConsentRecord';
  /** UUIDv4, the same in every receipt of the visitor's chain. */
  readonly recordId: string;
  readonly conformsTo: readonly string[];
  readonly dataSubject: string;
  /** Id of a party. */
  readonly controller: string;
  readonly jurisdictions: readonly string[];
  readonly applicableLaw: readonly string[];
  readonly authority: readonly string[];
  readonly notices: readonly RecordNotice[];
  readonly processes: readonly RecordProcess[];
  /** The controller first. */
  readonly parties: readonly [Party, ...Party[]];
  /** Oldest first. */
  readonly events: readonly [ConsentEvent, ...ConsentEvent[]];
}
