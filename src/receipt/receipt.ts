import type {ConsentRecord} from './consent-record.ts';
import type {ChainLink, Evidence} from './evidence.ts';
import type {KantaraController, KantaraService, KantaraVersion} from './kantara.ts';

/**
 * The visitor's copy of one act of consent. The top level follows Kantara's Consent Receipt 1.1; `record` is an
 * ISO/IEC TS 27560 record in DPV terms; `evidence`, `chain` and `hash` are ours. It holds integers, strings and
 * booleans only, and neither the page's path, nor the referrer, the user agent or an IP address.
 */
export interface Receipt {
  /** JSON-LD context, inline so that nobody has to fetch one. */
  readonly '@context': Readonly<Record<string, unknown>>;
  /** `urn:uuid:` and the receipt's id. */
  readonly id: string;
  readonly type: 'dpv:ConsentReceipt';
  readonly conformsTo: readonly string[];
  /** The claim to be a Kantara receipt: only with a grant and every contact detail Kantara demands. */
  readonly version?: KantaraVersion | undefined;
  /** UUIDv4. */
  readonly consentReceiptID: string;
  readonly hasIdentifier: string;
  /** ISO 8601 in UTC, to the second. */
  readonly created: string;
  /** Whole seconds since 1970-01-01 UTC. */
  readonly consentTimestamp: number;
  /** ISO 3166-1 alpha-2. */
  readonly jurisdiction: string;
  /** Which control, on which layer, under which notice, as a sentence. */
  readonly collectionMethod: string;
  /** BCP 47 tag of the words that were shown. */
  readonly language: string;
  /** `urn:uuid:` and a random id, the same in every receipt of the visitor's chain. */
  readonly piiPrincipalId: string;
  readonly piiControllers: readonly [KantaraController, ...KantaraController[]];
  readonly policyUrl: string;
  /** What is agreed to now; empty after a complete withdrawal. */
  readonly services: readonly KantaraService[];
  readonly sensitive: false;
  readonly spiCat: readonly string[];
  readonly record: ConsentRecord;
  readonly evidence: Evidence;
  /** Absent in the first receipt. */
  readonly chain?: ChainLink | undefined;
  /** SHA-256 (hex) of the RFC 8785 canonical JSON of everything else here; absent without Web Crypto. */
  readonly hash?: string | undefined;
}
