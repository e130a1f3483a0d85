import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {createSigningKey, publicKeySet} from '../../src/service/signing/keys.ts';
import {signReceipt} from '../../src/service/signing/sign-receipt.ts';
import {actionOf, ACTION_TIME} from './sample-action.ts';
import {validReceipt} from './valid-receipt.ts';

/** The sample about signatures in the guide, with the sources in place of the package. */
const signatureSample = async (): Promise<SignerOf> => {
  const guide = await readFile(new URL('../../docs/receipts.md', import.meta.url), 'utf8');
  const code = /```js\n(import \{verifySignature[\s\S]*?)```/.exec(guide)?.[1] ?? '';
  const entry = new URL('../../src/entry/index.ts', import.meta.url).href;
  const address = `data:text/javascript,${encodeURIComponent(code.replace("'privacy-desk'", `'${entry}'`))}`;
  return ((await import(address)) as {signerOf: SignerOf}).signerOf;
};

type SignerOf = (receipt: unknown, keys: unknown) => Promise<string | undefined>;

type IsSound = (receipt: unknown, previous?: unknown) => Promise<boolean>;

/** The sample in the guide, unchanged. */
const sample = async (): Promise<IsSound> => {
  const guide = await readFile(new URL('../../docs/receipts.md', import.meta.url), 'utf8');
  const code = /```js\n(const canonical[\s\S]*?)```/.exec(guide)?.[1] ?? '';
  const address = `data:text/javascript,${encodeURIComponent(`${code}\nexport {isSound};`)}`;
  return ((await import(address)) as {isSound: IsSound}).isSound;
};

describe('the samples in docs/receipts.md', () => {
  it('accept valid receipts and refuse changed ones', async () => {
    const isSound = await sample();
    const first = await validReceipt();
    const action = actionOf(['analytics'], 'panel-save', {
      before: ['analytics', 'marketing'],
      time: ACTION_TIME + 1000,
    });
    const second = await validReceipt(action, first);
    assert.equal(await isSound(first), true);
    assert.equal(await isSound(second, first), true);
    assert.equal(await isSound({...first, language: 'cy'}), false);
    assert.equal(await isSound(second, {...first, language: 'cy'}), false);
  });

  it('name who signed a receipt', async () => {
    const signerOf = await signatureSample();
    const key = await createSigningKey(ACTION_TIME);
    const receipt = await validReceipt();
    const issuer = 'https://example.org/privacy';
    const proof = signReceipt(receipt, {key, issuer, receivedAt: ACTION_TIME, now: ACTION_TIME});
    assert.equal(await signerOf({...receipt, proof}, publicKeySet([key])), issuer);
    assert.equal(await signerOf({...receipt, proof, language: 'cy'}, publicKeySet([key])), undefined);
  });

  it('leave out the proof of the service', async () => {
    const isSound = await sample();
    const receipt = await validReceipt();
    assert.equal(await isSound({...receipt, proof: {type: 'jws', jws: 'a.b.c'}}), true);
  });
});
