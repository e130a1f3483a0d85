import type {Kysely} from 'kysely';
import type {CaseTables} from './case-tables.ts';
import type {ReceiptCareTables} from './receipt-care-tables.ts';

/** The database of the service, or a transaction in it. */
export type Database = Kysely<Tables>;

/**
 * The tables of the record service, the same in SQLite and PostgreSQL. Times are ISO 8601 in UTC, days are `YYYY-MM-DD` in London,
 * hashes are lower-case hex: plain text compares and sorts alike in both, and can be read with any database tool.
 */
export interface Tables extends ReceiptCareTables, CaseTables {
  readonly receipts: ReceiptTable;
  readonly log: LogTable;
  readonly log_nodes: LogNodeTable;
  readonly checkpoints: CheckpointTable;
  readonly anchors: AnchorTable;
  readonly signing_keys: SigningKeyTable;

  readonly people: PersonTable;
  readonly recovery_codes: RecoveryCodeTable;
  readonly sessions: SessionTable;
  readonly known_browsers: KnownBrowserTable;
  readonly sign_in_attempts: AttemptTable;
  readonly audit: AuditTable;
}

/**
 * A receipt, and its place in the log. A receipt that was deleted, on request or after its retention period, keeps its row without
 * content. What remains is `leaf`, a hash that reveals nothing, because its salt is deleted too.
 */
export interface ReceiptTable {
  readonly id: string;
  /** The first eight characters of the id, which a visitor can read out. */
  readonly reference: string;
  /** Position in the log, from 0. */
  readonly log_index: number;
  /** Hash of the leaf in the log. */
  readonly leaf: string;
  readonly principal: string | null;
  /** Canonical JSON. */
  readonly body: string | null;
  readonly salt: string | null;
  /** The signature of the service: a compact JWS. */
  readonly jws: string | null;
  /** Names of the members of `evidence` that were never registered, separated by spaces; empty when all were. */
  readonly unproven: string;
  readonly received_at: string;
  readonly retain_until: string;
  readonly deleted_at: string | null;
  readonly reason: DeletionReason | null;
}

/** `requested` by the visitor, decided by an `officer`, or at the end of the `retention` period. */
export type DeletionReason = 'requested' | 'officer' | 'retention';

/** The only row of the state of the log. A transaction that changes the log updates this row first, so that others wait for its commit. */
export interface LogTable {
  readonly id: number;
  /** Number of leaves, and roots of the complete subtrees: see `encodeFrontier`. */
  readonly frontier: string;
}

/** The root of a complete subtree of 256 to the power of `level` leaves. */
export interface LogNodeTable {
  readonly level: number;
  readonly node_index: number;
  readonly hash: string;
}

/** A signed state of the log. */
export interface CheckpointTable {
  readonly size: number;
  readonly root: string;
  /** The signed note. */
  readonly note: string;
  readonly created_at: string;
}

/** A checkpoint that was copied to a place outside. */
export interface AnchorTable {
  readonly size: number;
  /** Path or address of the place. */
  readonly target: string;
  /** `file`, `address` or `timestamp`. */
  readonly kind: string;
  readonly anchored_at: string;
  /** The token of a time stamp authority: DER in base64. */
  readonly token: string | null;
}

/** A key of the service. Retired keys stay, because receipts and checkpoints that they signed have to be verified for years. */
export interface SigningKeyTable {
  /** JWK thumbprint of RFC 7638. */
  readonly kid: string;
  /** The private key as JWK; deleted when the key is retired. */
  readonly private_jwk: string | null;
  readonly public_jwk: string;
  readonly created_at: string;
  readonly retired_at: string | null;
}

/** Someone who may sign in to the register. */
export interface PersonTable {
  readonly id: string;
  readonly name: string;
  /** The name in the form in which two names are compared. */
  readonly name_key: string;
  readonly role: 'reader' | 'officer';
  /** Hash of the password, with its parameters. */
  readonly password: string;
  /** 1 when the password is for one sign-in, and must be replaced then; 2 after this sign-in; 0 for one's own. */
  readonly must_change: number;
  /** When a password for one sign-in ends; `null` for one's own. */
  readonly password_until: string | null;
  /** Secret of the authenticator app, in base 32. */
  readonly totp_secret: string | null;
  /** Number of the last period of 30 seconds whose code was used, so that no code counts twice. */
  readonly totp_used: number;
  readonly created_at: string;
}

/** A code that replaces the authenticator app once. */
export interface RecoveryCodeTable {
  readonly person_id: string;
  readonly hash: string;
}

/** A browser in which someone is signed in. */
export interface SessionTable {
  /** Hash of the token that only the browser has. */
  readonly token_hash: string;
  /** What the list of one's sessions calls it. */
  readonly id: string;
  readonly person_id: string;
  /** 1 while the password was right and the code of the authenticator app is not there yet. */
  readonly awaits_code: number;
  /** Name of the browser and the system, such as `Firefox on Windows`. */
  readonly browser: string;
  readonly created_at: string;
  readonly seen_at: string;
}

/** A browser in which someone has signed in before, so that failures elsewhere do not keep them out. */
export interface KnownBrowserTable {
  readonly token_hash: string;
  readonly person_id: string;
  readonly used_at: string;
}

/** How often a sign-in was tried for one name, or by one sender. */
export interface AttemptTable {
  /** Hash of what is counted. */
  readonly subject: string;
  readonly count: number;
  /** When counting starts again. */
  readonly until: string;
}

/** An entry of the audit trail. */
export interface AuditTable {
  readonly id: string;
  readonly at: string;
  readonly person_id: string;
  /** Name at the time of the entry. */
  readonly person_name: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
}
