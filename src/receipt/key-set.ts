import {decodeBase64Url} from '../platform/pure/base64.ts';

/**
 * The public half of a key that signs receipts: https://www.rfc-editor.org/rfc/rfc8037#section-2. `nbf` and `exp` say from when to
 * when it has signed, in seconds since 1970, as in https://openid.net/specs/openid-federation-1_0.html#section-8.7.2. Readers that do
 * not know them may ignore them.
 */
export interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly alg: 'Ed25519';
  readonly use: 'sig';
  /** The key's thumbprint: https://www.rfc-editor.org/rfc/rfc7638#section-3 */
  readonly kid: string;
  /** The key: 32 bytes in base64url. */
  readonly x: string;
  readonly nbf?: number | undefined;
  readonly exp?: number | undefined;
}

/** What a service publishes at `/.well-known/jwks.json`: the keys in use, and those that were: https://www.rfc-editor.org/rfc/rfc7517#section-5 */
export interface PublicKeySet {
  readonly keys: readonly PublicJwk[];
}

/** A published key, ready to verify with. */
export interface PublishedKey {
  /** 32 bytes. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly nbf?: number | undefined;
  readonly exp?: number | undefined;
}

/** Whether a value from elsewhere is a set of keys. Keys of other kinds may be in it. */
export function isKeySet(value: unknown): value is PublicKeySet {
  const {keys} = (value ?? {}) as {readonly keys?: unknown};
  return Array.isArray(keys) && keys.every((key) => typeof key === 'object' && key !== null);
}

/** The Ed25519 key with this id; `undefined` when there is none. The set may have keys of other kinds, which are left out. */
export function publicKeyIn({keys}: PublicKeySet, kid: unknown): PublishedKey | undefined {
  const published: readonly Partial<Record<keyof PublicJwk, unknown>>[] = keys;
  const {x, nbf, exp} = published.find((key) => key.kid === kid && key.crv === 'Ed25519') ?? {};
  const bytes = typeof x === 'string' ? decodeBase64Url(x) : undefined;
  return bytes?.length === 32 ? {bytes, nbf: timeIn(nbf), exp: timeIn(exp)} : undefined;
}

function timeIn(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
