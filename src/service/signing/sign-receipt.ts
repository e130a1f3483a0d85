import {SignJWT} from 'jose';
import {isoMilliseconds} from '../../platform/pure/time.ts';
import type {Receipt} from '../../receipt/model.ts';
import {signedDigest} from '../../receipt/signature.ts';
import type {ReceiptClaims, ReceiptProof} from '../../receipt/signed-receipt.ts';
import {privateKeyOf, type SigningKey} from './keys.ts';

/** The key, and the facts that the service states with its signature. */
export interface SigningOptions {
  readonly key: SigningKey;
  /** The address of the site, such as `https://www.example.org`. */
  readonly issuer: string;
  /** When the receipt was received: milliseconds since 1970. */
  readonly receivedAt: number;
  /** The clock: milliseconds since 1970. */
  readonly now: number;
  /** Whether the words, the configuration, the policy or the program that the receipt names were never registered. */
  readonly isUnproven?: boolean;
}

/**
 * Signs a receipt as the visitor's browser made it. Returns the proof to keep beside it, and to give out as its member `proof`. The
 * algorithm has its own name since https://www.rfc-editor.org/rfc/rfc9864#section-2.2.
 */
export async function signReceipt(receipt: Receipt, options: SigningOptions): Promise<ReceiptProof> {
  const {key, issuer, receivedAt, now, isUnproven = false} = options;
  const claims: ReceiptClaims = {
    iss: issuer,
    iat: Math.floor(now / 1000),
    jti: receipt.consentReceiptID,
    sub: receipt.piiPrincipalId,
    cr: await signedDigest(crypto.subtle, receipt),
    rcv: isoMilliseconds(receivedAt),
    ...(isUnproven ? {unproven: true as const} : {}),
  };
  const jws = await new SignJWT({...claims})
    .setProtectedHeader({alg: 'Ed25519', typ: 'consent-receipt+jwt', kid: key.jwk.kid})
    .sign(privateKeyOf(key));
  return {type: 'jws', jws};
}
