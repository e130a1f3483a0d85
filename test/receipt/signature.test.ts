import {expect} from '@open-wc/testing';
import {encodeBase64Url} from '../../src/platform/pure/base64.ts';
import type {PublicKeySet} from '../../src/receipt/key-set.ts';
import {signedDigest, verifySignature} from '../../src/receipt/signature.ts';
import type {SignedReceipt} from '../../src/receipt/signed-receipt.ts';
import {verifyReceipt} from '../../src/receipt/verify.ts';
import {validReceipt} from './valid-receipt.ts';

const KID = 'test-key';

const part = (value: object): string => encodeBase64Url(new TextEncoder().encode(JSON.stringify(value)));

/** A published key pair: https://www.rfc-editor.org/rfc/rfc8037#appendix-A. WebKitGTK fails to create one now and then. */
const PAIR = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
};

/** The public key of another pair: https://www.rfc-editor.org/rfc/rfc8032#section-7.1 */
const OTHER_X = 'PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw';

/** A set with one public key. */
const keySet = (x: string, kid = KID): PublicKeySet => ({
  keys: [{kty: 'OKP', crv: 'Ed25519', alg: 'Ed25519', use: 'sig', kid, x}],
});

/** A receipt with a proof that was made by this browser's own Ed25519, and the key of it. */
const signedHere = async (): Promise<{receipt: SignedReceipt; keys: PublicKeySet}> => {
  const receipt = await validReceipt();
  const key = await crypto.subtle.importKey('jwk', PAIR, 'Ed25519', false, ['sign']);
  const claims = {
    iss: 'https://example.org/privacy',
    iat: 1_795_449_700,
    jti: receipt.consentReceiptID,
    sub: receipt.piiPrincipalId,
    cr: await signedDigest(crypto.subtle, receipt),
    rcv: '2026-11-23T16:01:40.000Z',
  };
  const signed = `${part({alg: 'Ed25519', typ: 'consent-receipt+jwt', kid: KID})}.${part(claims)}`;
  const bytes = await crypto.subtle.sign('Ed25519', key, new TextEncoder().encode(signed));
  const jws = `${signed}.${encodeBase64Url(new Uint8Array(bytes))}`;
  return {receipt: {...receipt, proof: {type: 'jws', jws}}, keys: keySet(PAIR.x)};
};

describe('verifySignature', () => {
  it('accepts what a key of the set has signed', async () => {
    const {receipt, keys} = await signedHere();
    const {fault, claims, kid} = await verifySignature(crypto.subtle, receipt, keys);
    expect([fault, claims?.iss, kid]).to.deep.equal([undefined, 'https://example.org/privacy', KID]);
  });

  it('leaves the hash of the receipt as it was', async () => {
    const {receipt} = await signedHere();
    expect(await verifyReceipt(crypto.subtle, receipt)).to.deep.equal([]);
  });

  it('detects a changed receipt', async () => {
    const {receipt, keys} = await signedHere();
    const changed = {...receipt, language: 'cy'};
    expect((await verifySignature(crypto.subtle, changed, keys)).fault).to.equal('other-content');
  });

  it('detects the signature of another key', async () => {
    const {receipt} = await signedHere();
    const {fault} = await verifySignature(crypto.subtle, receipt, keySet(OTHER_X));
    expect(fault).to.equal('signature-wrong');
  });

  it('knows a key by its id only', async () => {
    const {receipt} = await signedHere();
    const {fault} = await verifySignature(crypto.subtle, receipt, keySet(PAIR.x, 'another'));
    expect(fault).to.equal('key-unknown');
  });
});
