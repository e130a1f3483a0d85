/** The keys that the service signs receipts and checkpoints with. Where they are stored is the caller's decision. */
import {createPrivateKey, type KeyObject} from 'node:crypto';
import {calculateJwkThumbprint, exportJWK, generateKeyPair} from 'jose';
import type {PublicJwk, PublicKeySet} from '../../receipt/key-set.ts';

/** A key that signs, as JSON. Keep it secret: anyone who has it can sign in the service's name. */
export interface SigningKey {
  readonly jwk: PrivateJwk;
}

/** A key that does not sign any more. What it has signed is still verified with it, so it stays published. */
export interface RetiredKey {
  readonly jwk: PublicJwk;
}

/** A key with its private half, `d`. */
export interface PrivateJwk extends PublicJwk {
  /** 32 bytes in base64url. */
  readonly d: string;
}

/** Creates a key that is in use from `now` (milliseconds since 1970). */
export async function createSigningKey(now: number): Promise<SigningKey> {
  const {privateKey} = await generateKeyPair('Ed25519', {extractable: true});
  const {x = '', d = ''} = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint({kty: 'OKP', crv: 'Ed25519', x});
  return {jwk: {kty: 'OKP', crv: 'Ed25519', alg: 'Ed25519', use: 'sig', kid, x, nbf: inSeconds(now), d}};
}

/** Takes a key out of use at `now` (milliseconds since 1970). The result does not have its private half: delete that. */
export function retireKey({jwk}: SigningKey, now: number): RetiredKey {
  return {jwk: {...publicHalf(jwk), exp: inSeconds(now)}};
}

/** The set of keys to publish: those in use and those that were. */
export function publicKeySet(keys: readonly (SigningKey | RetiredKey)[]): PublicKeySet {
  return {keys: keys.map(({jwk}) => publicHalf(jwk))};
}

/** The private key for Node's own functions. */
export function privateKeyOf({jwk: {kty, crv, x, d}}: SigningKey): KeyObject {
  if (lastKey?.d !== d) lastKey = {d, privateKey: createPrivateKey({key: {kty, crv, x, d}, format: 'jwk'})};
  return lastKey.privateKey;
}

/** To read a key takes longer than to sign with it, and one key signs for months. */
let lastKey: {readonly d: string; readonly privateKey: KeyObject} | undefined;

/** Named member by member: a private half, or what a later version adds, cannot come along. */
function publicHalf({kty, crv, alg, use, kid, x, nbf, exp}: PublicJwk): PublicJwk {
  return {
    kty,
    crv,
    alg,
    use,
    kid,
    x,
    ...(nbf === undefined ? {} : {nbf}),
    ...(exp === undefined ? {} : {exp}),
  };
}

function inSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
