import {
  type Described,
  constant,
  integer,
  list,
  object,
  type Schema,
  string,
} from '../platform/pure/typed-schema.ts';
import {type Receipt, receiptSchema} from './model.ts';

// What the organisation's service adds to a receipt. It is all in one member, `proof`, which the receipt's hash does not cover:
// the receipt stays as the visitor's browser made it.

/** 32 bytes in base64. */
const hash = string({pattern: '^[A-Za-z0-9+/]{43}=$'});

const logProofShape = object(
  {
    /** Position of the receipt's entry in the log, from 0. */
    index: integer({minimum: 0}),
    /** Number of entries of the log that the proof is about. */
    size: integer({minimum: 1}),
    /**
     * The key of the entry: the content of its leaf is the HMAC-SHA-256 of the receipt's canonical JSON under it. When the receipt is
     * deleted, this is deleted too, and the entry reveals nothing.
     */
    salt: hash,
    /** The hashes beside the way from the entry to the root, from the entry up. */
    path: list(hash, 0, 64),
    /** The log's signed checkpoint at `size`: https://c2sp.org/tlog-checkpoint */
    checkpoint: string({minLength: 1, maxLength: 20_000}),
  },
  ['checkpoint'],
);

/** Proves that a receipt is in the organisation's log: https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3 */
export interface LogProof extends Described<typeof logProofShape> {}

/** The JSON Schema of a log proof. */
export const logProofSchema: Schema<LogProof> = logProofShape;

const proofShape = object(
  {
    type: constant('jws'),
    /** A JSON Web Token in compact form: https://www.rfc-editor.org/rfc/rfc7515#section-3.1 */
    jws: string({pattern: '^[\\w-]+\\.[\\w-]+\\.[\\w-]+$', maxLength: 4000}),
    log: logProofSchema,
  },
  ['log'],
);

/** What the organisation's service says about a receipt that it has stored. */
export interface ReceiptProof extends Described<typeof proofShape> {}

/** A receipt with the proof of the organisation's service, if it has one. */
export interface SignedReceipt extends Receipt {
  readonly proof?: ReceiptProof | undefined;
}

/**
 * The claims of the JSON Web Token in a proof: the registered ones of https://www.rfc-editor.org/rfc/rfc7519#section-4.1, and three
 * of our own.
 */
export interface ReceiptClaims {
  /** The address of the site whose service signed. */
  readonly iss: string;
  /** When it signed, in seconds since 1970. */
  readonly iat: number;
  /** The receipt's id. */
  readonly jti: string;
  /** The visitor's random id. */
  readonly sub: string;
  /** SHA-256 of the canonical JSON of the receipt without its proof, in base64url. */
  readonly cr: string;
  /** When the service received the receipt: ISO 8601 in UTC. */
  readonly rcv: string;
  /** The words, the configuration, the policy or the program that the receipt names were never registered. */
  readonly unproven?: true | undefined;
}

/** The JSON Schema of a receipt with or without a proof. The service's endpoint takes receipts without one only. */
export const signedReceiptSchema: Schema<SignedReceipt> = {
  ...receiptSchema,
  properties: {...(receiptSchema['properties'] as object), proof: proofShape},
};

/** The receipt as the visitor's browser made it. */
export function withoutProof(receipt: SignedReceipt): Receipt {
  return {...receipt, proof: undefined} as Receipt;
}
