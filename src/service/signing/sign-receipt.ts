import {hash, sign} from 'node:crypto';
import {canonicalJson} from '../../platform/pure/canonical-json.ts';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Receipt} from '../../receipt/model.ts';
import type {ReceiptClaims, ReceiptProof} from '../../receipt/signed-receipt.ts';
import {privateKeyOf, type SigningKey} from './keys.ts';

/** The key, and what the service states with every signature. */
export interface Signing {
  readonly key: SigningKey;
  /** The address of the site, such as `https://www.example.org`. */
  readonly issuer: string;
  /** The clock: milliseconds since 1970. */
  readonly now: number;
}

/** The facts that the service states with the signature of one receipt. */
export interface SigningOptions extends Signing {
  /** When the receipt was received: milliseconds since 1970. */
  readonly receivedAt: number;
  /** Whether the words, the configuration, the policy or the program that the receipt names were never registered. */
  readonly isUnproven?: boolean;
}

/**
 * Signs a receipt as the visitor's browser made it. Returns the proof to keep beside it, and to give out as its member `proof`. Its `cr` is
 * that of `signedDigest`. The
 * algorithm has its own name since https://www.rfc-editor.org/rfc/rfc9864#section-2.2.
 */
export function signReceipt(receipt: Receipt, options: SigningOptions): ReceiptProof {
  return {type: 'jws', jws: signCanonical(receipt, canonicalJson(receipt), options)};
}

/** The same signature of a receipt whose canonical JSON is known, as a compact JWS. */
export function signCanonical(
  {consentReceiptID, piiPrincipalId}: Pick<Receipt, 'consentReceiptID' | 'piiPrincipalId'>,
  canonical: string | Uint8Array,
  {key, issuer, receivedAt, now, isUnproven = false}: SigningOptions,
): string {
  const claims: ReceiptClaims = {
    iss: issuer,
    iat: Math.floor(now / 1000),
    jti: consentReceiptID,
    sub: piiPrincipalId,
    cr: hash('sha256', canonical, 'base64url'),
    rcv: isoMilliseconds(receivedAt),
    ...(isUnproven ? {unproven: true as const} : {}),
  };
  const header = {alg: 'Ed25519', typ: 'consent-receipt+jwt', kid: key.jwk.kid};
  return compactJws(header, claims, key);
}

/**
 * https://www.rfc-editor.org/rfc/rfc7515#section-5.1, in this thread: one signature takes 40 microseconds, a tenth of what a library
 * needs to pass the key and the bytes on to another thread.
 */
function compactJws(header: object, claims: object, key: SigningKey): string {
  const signed = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${signed}.${sign(null, Buffer.from(signed), privateKeyOf(key)).toString('base64url')}`;
}
