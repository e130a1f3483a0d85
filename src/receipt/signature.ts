import {decodeBase64Url, encodeBase64Url} from '../platform/pure/base64.ts';
import {canonicalJson} from '../platform/pure/canonical-json.ts';
import {type PublicKeySet, publicKeyIn} from './key-set.ts';
import type {ReceiptClaims, SignedReceipt} from './signed-receipt.ts';

/**
 * Why a signature does not count: `signature-missing`, the receipt has no proof; `signature-unreadable`, it is no signature of a
 * receipt; `algorithm-refused`, it is of a kind that is not accepted; `other-content`, it is for another receipt, or this one was
 * changed; `keys-missing`, no keys were given, so only the content was compared; `key-unknown`, it was made with a key that is not
 * among them; `key-not-in-use`, that key was not in use at the time; `signature-wrong`, the key did not make it.
 */
export type SignatureFault =
  | 'signature-missing'
  | 'signature-unreadable'
  | 'algorithm-refused'
  | 'other-content'
  | 'keys-missing'
  | 'key-unknown'
  | 'key-not-in-use'
  | 'signature-wrong';

/** The result of checking a signature. The claims can be trusted when there is no fault. */
export interface CheckedSignature {
  readonly fault?: SignatureFault;
  readonly claims?: ReceiptClaims;
  /** Id of the key. */
  readonly kid?: string;
}

/** The part of `crypto.subtle` that is needed here. Browsers have it on secure origins only. */
export type SignatureCrypto = Pick<SubtleCrypto, 'digest' | 'importKey' | 'verify'>;

/** `EdDSA` is the older name: https://www.rfc-editor.org/rfc/rfc9864#section-3.1 */
const ALGORITHMS: readonly unknown[] = ['Ed25519', 'EdDSA'];

/** https://www.rfc-editor.org/rfc/rfc7515#section-4.1.9 */
const TYPE = 'consent-receipt+jwt';

/**
 * Checks the signature in a receipt's proof with the published keys of the service. Rejects with a `NotSupportedError` in browsers
 * without Ed25519.
 */
export async function verifySignature(
  subtle: SignatureCrypto,
  receipt: SignedReceipt,
  keys: PublicKeySet | undefined,
): Promise<CheckedSignature> {
  const {proof} = receipt;
  if (!proof) return {fault: 'signature-missing'};
  const token = readToken(proof.jws);
  if (!token) return {fault: 'signature-unreadable'};
  const {header, claims} = token;
  const checked = {claims, kid: String(header['kid'])};
  const fault =
    headerFault(header) ??
    (await contentFault(subtle, receipt, claims)) ??
    (await keyFault(subtle, token, keys));
  return fault ? {...checked, fault} : checked;
}

/** SHA-256 of a receipt without its proof, as its signature has it. */
export async function signedDigest(
  subtle: Pick<SubtleCrypto, 'digest'>,
  receipt: SignedReceipt,
): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson({...receipt, proof: undefined}));
  return encodeBase64Url(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}

interface Token {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: ReceiptClaims;
  /** The bytes that are signed. */
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** Takes a compact JSON Web Signature apart: https://www.rfc-editor.org/rfc/rfc7515#section-5.2 */
function readToken(jws: string): Token | undefined {
  const [first = '', second = '', third = '', ...rest] = jws.split('.');
  const header = readPart(first);
  const claims = readPart(second);
  const signature = decodeBase64Url(third);
  if (rest.length > 0 || !header || !signature || !isClaims(claims)) return undefined;
  return {header, claims, signature, signed: new TextEncoder().encode(`${first}.${second}`)};
}

/** The object in a part of a token. */
function readPart(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const bytes = decodeBase64Url(part);
    const value: unknown = bytes && JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
    return value && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function isClaims(value: unknown): value is ReceiptClaims {
  const {iss, iat, jti, sub, cr, rcv} = (value ?? {}) as Partial<Record<keyof ReceiptClaims, unknown>>;
  return [iss, jti, sub, cr, rcv].every((text) => typeof text === 'string') && typeof iat === 'number';
}

function headerFault(header: Token['header']): SignatureFault | undefined {
  if (!ALGORITHMS.includes(header['alg'])) return 'algorithm-refused';
  // A reader must refuse what it is told it must understand: https://www.rfc-editor.org/rfc/rfc7515#section-4.1.11
  return header['typ'] === TYPE && !('crit' in header) ? undefined : 'signature-unreadable';
}

async function contentFault(
  subtle: SignatureCrypto,
  receipt: SignedReceipt,
  {jti, sub, cr}: ReceiptClaims,
): Promise<SignatureFault | undefined> {
  const isOfReceipt =
    jti === receipt.consentReceiptID &&
    sub === receipt.piiPrincipalId &&
    cr === (await signedDigest(subtle, receipt));
  return isOfReceipt ? undefined : 'other-content';
}

async function keyFault(
  subtle: SignatureCrypto,
  {header, claims, signed, signature}: Token,
  keys: PublicKeySet | undefined,
): Promise<SignatureFault | undefined> {
  if (!keys) return 'keys-missing';
  const published = publicKeyIn(keys, header['kid']);
  if (!published) return 'key-unknown';
  const {bytes, nbf = claims.iat, exp = claims.iat} = published;
  if (claims.iat < nbf || claims.iat > exp) return 'key-not-in-use';
  const key = await subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']);
  return (await subtle.verify('Ed25519', key, signature, signed)) ? undefined : 'signature-wrong';
}
