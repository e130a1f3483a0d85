import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {Ajv2020} from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {calculateJwkThumbprint, compactVerify, generateKeyPair, importJWK, SignJWT} from 'jose';
import {canonicalJson} from '../../../src/platform/pure/canonical-json.ts';
import type {PublicKeySet} from '../../../src/receipt/key-set.ts';
import {type Receipt, receiptSchema} from '../../../src/receipt/model.ts';
import {type CheckedSignature, signedDigest, verifySignature} from '../../../src/receipt/signature.ts';
import {type SignedReceipt, signedReceiptSchema} from '../../../src/receipt/signed-receipt.ts';
import {verifyReceipt} from '../../../src/receipt/verify.ts';
import {
  createSigningKey,
  privateKeyOf,
  publicKeySet,
  retireKey,
  type SigningKey,
} from '../../../src/service/signing/keys.ts';
import {signReceipt} from '../../../src/service/signing/sign-receipt.ts';
import {actionOf, ACTION_TIME} from '../../receipt/sample-action.ts';
import {validReceipt} from '../../receipt/valid-receipt.ts';

const NOW = ACTION_TIME + 5000;
const issuer = 'https://example.org/privacy';

let key: SigningKey;
let keys: PublicKeySet;
let receipt: Receipt;
let signed: SignedReceipt;

before(async () => {
  key = await createSigningKey(ACTION_TIME);
  keys = publicKeySet([key]);
  receipt = await validReceipt();
  signed = {...receipt, proof: signReceipt(receipt, {key, issuer, receivedAt: NOW - 400, now: NOW})};
});

const verify = (one: SignedReceipt, published: PublicKeySet | undefined = keys): Promise<CheckedSignature> =>
  verifySignature(crypto.subtle, one, published);

const jwsOf = ({proof}: SignedReceipt): string => proof?.jws ?? '';
const withJws = (jws: string): SignedReceipt => ({...receipt, proof: {type: 'jws', jws}});

/** A token with other header members or another key, and the right claims. */
const tokenWith = async (header: object, signer: Parameters<SignJWT['sign']>[0]): Promise<SignedReceipt> => {
  const {claims} = await verify(signed);
  const all = {alg: 'Ed25519', typ: 'consent-receipt+jwt', kid: key.jwk.kid, ...header};
  return withJws(await new SignJWT({...claims}).setProtectedHeader(all).sign(signer));
};

describe('a signed receipt', () => {
  it('says who received which receipt, and when', async () => {
    const {fault, claims, kid} = await verify(signed);
    assert.equal(fault, undefined);
    assert.equal(kid, key.jwk.kid);
    assert.deepEqual(claims, {
      iss: issuer,
      iat: NOW / 1000,
      jti: receipt.consentReceiptID,
      sub: receipt.piiPrincipalId,
      cr: await signedDigest(crypto.subtle, receipt),
      rcv: '2026-11-23T16:00:04.600Z',
    });
  });

  it('is verified by a library, with the published key', async () => {
    const [published] = keys.keys;
    const {protectedHeader, payload} = await compactVerify(
      jwsOf(signed),
      await importJWK({...(published ?? assert.fail('no key'))}),
    );
    assert.deepEqual(protectedHeader, {alg: 'Ed25519', typ: 'consent-receipt+jwt', kid: key.jwk.kid});
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(receipt)));
    const {cr} = JSON.parse(new TextDecoder().decode(payload)) as {cr: string};
    assert.equal(cr, Buffer.from(digest).toString('base64url'));
  });

  it('says so when the words that were shown are not registered', async () => {
    const proof = signReceipt(receipt, {key, issuer, receivedAt: NOW, now: NOW, isUnproven: true});
    assert.equal((await verify({...receipt, proof})).claims?.unproven, true);
    assert.ok(!('unproven' in ((await verify(signed)).claims ?? {})));
  });

  it('keeps its hash and its place in the chain', async () => {
    const action = actionOf(['analytics'], 'panel-save', {
      before: ['analytics', 'marketing'],
      time: ACTION_TIME + 1000,
    });
    const next = await validReceipt(action, receipt);
    assert.equal(next.chain?.prevHash, receipt.hash);
    assert.deepEqual(await verifyReceipt(crypto.subtle, signed), []);
    assert.deepEqual(await verifyReceipt(crypto.subtle, next, signed), []);
    // A browser that keeps the proof continues the chain as one that does not.
    assert.equal((await validReceipt(action, signed)).chain?.prevHash, receipt.hash);
  });

  it('matches its schema, which the endpoint does not accept', () => {
    const ajv = new Ajv2020({strict: true, strictRequired: false, strictTypes: false});
    assert.ok(ajv.validate(signedReceiptSchema, signed), ajv.errorsText());
    assert.ok(ajv.validate(signedReceiptSchema, receipt), ajv.errorsText());
    assert.ok(!ajv.validate(receiptSchema, signed));
    assert.ok(!ajv.validate(signedReceiptSchema, {...signed, proof: {type: 'jws'}}));
    assert.ok(!ajv.validate(signedReceiptSchema, {...signed, proof: {...signed.proof, other: 1}}));
  });

  it('is verified without keys as far as that is possible', async () => {
    assert.equal((await verifySignature(crypto.subtle, signed, undefined)).fault, 'keys-missing');
    const changed = {...signed, language: 'cy'};
    assert.equal((await verifySignature(crypto.subtle, changed, undefined)).fault, 'other-content');
  });

  it('is accepted under the older name of the algorithm', async () =>
    assert.equal((await verify(await tokenWith({alg: 'EdDSA'}, privateKeyOf(key)))).fault, undefined));

  it('is refused without a proof', async () =>
    assert.equal((await verify(receipt)).fault, 'signature-missing'));

  it('is refused with the proof of another receipt', async () => {
    const other = await validReceipt();
    assert.equal((await verify({...other, proof: signed.proof})).fault, 'other-content');
  });

  it('is refused when one letter of the receipt is another one', async () => {
    const text = JSON.stringify(signed).replace('Count visits', 'Count Visits');
    assert.equal((await verify(JSON.parse(text) as SignedReceipt)).fault, 'other-content');
  });

  it('is refused when any letter of the signature is another one', async () => {
    const jws = jwsOf(signed);
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.= é\n';
    await fc.assert(
      fc.asyncProperty(
        fc.nat(jws.length - 1),
        fc.constantFrom(...Array.from(letters)),
        async (at, letter) => {
          fc.pre(jws[at] !== letter);
          const changed = jws.slice(0, at) + letter + jws.slice(at + 1);
          assert.notEqual((await verify(withJws(changed))).fault, undefined, changed);
        },
      ),
      {numRuns: 400},
    );
  });

  it('is refused when it is signed with another algorithm, whatever the key', async () => {
    const {privateKey: elliptic} = await generateKeyPair('ES256');
    // The trap of reading a public key as the secret of an HMAC: https://www.rfc-editor.org/rfc/rfc8725#section-2.1
    const secret = Buffer.from(key.jwk.x, 'base64url');
    const unsigned = Buffer.from('{"alg":"none","typ":"consent-receipt+jwt"}').toString('base64url');
    for (const token of [
      await tokenWith({alg: 'HS256'}, secret),
      await tokenWith({alg: 'ES256'}, elliptic),
      withJws(`${unsigned}.${jwsOf(signed).split('.')[1] ?? ''}.AAAA`),
    ])
      assert.equal((await verify(token)).fault, 'algorithm-refused');
  });

  it('is refused when the token is of another type, or demands what a reader must understand', async () => {
    const privateKey = privateKeyOf(key);
    assert.equal((await verify(await tokenWith({typ: 'JWT'}, privateKey))).fault, 'signature-unreadable');
    const {claims} = await verify(signed);
    const demanding = await new SignJWT({...claims})
      .setProtectedHeader({
        alg: 'Ed25519',
        typ: 'consent-receipt+jwt',
        kid: key.jwk.kid,
        crit: ['b64'],
        b64: true,
      })
      .sign(privateKey);
    assert.equal((await verify(withJws(demanding))).fault, 'signature-unreadable');
  });

  for (const jws of ['', 'a', 'a.b', 'a.b.c', 'bnVsbA.bnVsbA.bnVsbA', 'e30.e30.', 'e30.e30.AAAA.AAAA'])
    it(`is refused when the token is "${jws}"`, async () =>
      assert.equal((await verify(withJws(jws))).fault, 'signature-unreadable'));

  it('is refused when a key that is not published has signed it', async () => {
    const other = await createSigningKey(ACTION_TIME);
    assert.equal((await verify(signed, publicKeySet([other]))).fault, 'key-unknown');
    assert.equal((await verify(signed, {keys: []})).fault, 'key-unknown');
    const posing = await tokenWith({}, privateKeyOf(other));
    assert.equal((await verify(posing)).fault, 'signature-wrong');
  });

  it('finds its key among keys of other kinds', async () => {
    const foreign = {kty: 'RSA', kid: 'x'} as unknown as PublicKeySet['keys'][number];
    assert.equal((await verify(signed, {keys: [foreign, ...keys.keys]})).fault, undefined);
    const posing = {...foreign, kid: key.jwk.kid};
    assert.equal((await verify(signed, {keys: [posing]})).fault, 'key-unknown');
  });
});

describe('the keys of the service', () => {
  it('are published without their private half', async () => {
    const retired = retireKey(key, NOW);
    const published = JSON.stringify(publicKeySet([key, retired]));
    assert.ok(!published.includes(key.jwk.d));
    assert.ok(!JSON.stringify(retired).includes(key.jwk.d));
    const {x, kid} = key.jwk;
    const common = {kty: 'OKP', crv: 'Ed25519', alg: 'Ed25519', use: 'sig', kid, x, nbf: ACTION_TIME / 1000};
    assert.deepEqual(JSON.parse(published), {keys: [common, {...common, exp: NOW / 1000}]});
    assert.equal(kid, await calculateJwkThumbprint({kty: 'OKP', crv: 'Ed25519', x}));
  });

  it('differ each time', async () =>
    assert.notEqual((await createSigningKey(NOW)).jwk.kid, (await createSigningKey(NOW)).jwk.kid));

  it('verify what they signed while they were in use, and nothing else', async () => {
    const next = await createSigningKey(NOW + 1000);
    const published = publicKeySet([retireKey(key, NOW + 1000), next]);
    assert.equal((await verify(signed, published)).fault, undefined);
    const late = signReceipt(receipt, {key, issuer, receivedAt: NOW, now: NOW + 60_000});
    assert.equal((await verify({...receipt, proof: late}, published)).fault, 'key-not-in-use');
    const early = signReceipt(receipt, {key: next, issuer, receivedAt: NOW, now: NOW});
    assert.equal((await verify({...receipt, proof: early}, published)).fault, 'key-not-in-use');
  });
});
