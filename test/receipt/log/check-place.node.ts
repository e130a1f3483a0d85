import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, describe, it} from 'node:test';
import type {PublicKeySet} from '../../../src/receipt/key-set.ts';
import {isInLog} from '../../../src/receipt/log/check-place.ts';
import type {LogProof} from '../../../src/receipt/signed-receipt.ts';
import {createSigningKey, publicKeySet} from '../../../src/service/signing/keys.ts';
import {ACTION_TIME} from '../sample-action.ts';
import {writeReceiptFiles} from '../../cli/receipt-files.ts';

const files = await writeReceiptFiles();
after(files.remove);
const [first, second] = files.receipts;
const keys = JSON.parse(await readFile(files.at('jwks.json'), 'utf8')) as PublicKeySet;
const otherKeys = publicKeySet([await createSigningKey(ACTION_TIME)]);
const proof = first.proof?.log ?? assert.fail('no proof');
const checkpoint = proof.checkpoint ?? '';
const [pathStart = ''] = proof.path;

describe('isInLog', () => {
  it('accepts a receipt whose proof leads to a root that a published key has signed', async () => {
    assert.equal(await isInLog(crypto.subtle, first, proof, keys), true);
    const allKeys = {keys: [...otherKeys.keys, ...keys.keys]};
    assert.equal(await isInLog(crypto.subtle, first, proof, allKeys), true);
  });

  it('refuses a checkpoint that none of the published keys has signed', async () => {
    assert.equal(await isInLog(crypto.subtle, first, proof, otherKeys), false);
    assert.equal(await isInLog(crypto.subtle, first, proof, {keys: []}), false);
  });

  it('refuses the proof of another receipt, and a receipt that was changed', async () => {
    assert.equal(await isInLog(crypto.subtle, second, proof, keys), false);
    assert.equal(await isInLog(crypto.subtle, {...first, language: 'xx'}, proof, keys), false);
  });

  const wrong: Readonly<Record<string, unknown>> = {
    'another index': {...proof, index: proof.index + 2},
    'another salt': {...proof, salt: proof.path[0]},
    'no salt': {...proof, salt: undefined},
    'an empty salt': {...proof, salt: ''},
    'a shorter path': {...proof, path: proof.path.slice(1)},
    'a path with another hash': {...proof, path: proof.path.toReversed()},
    'a path with no hash in it': {...proof, path: [...proof.path.slice(1), 'no base64']},
    'another size than the checkpoint': {...proof, size: proof.size + 1},
    'no checkpoint': {...proof, checkpoint: undefined},
    'a checkpoint with another root': {
      ...proof,
      checkpoint: checkpoint.replace(/^(.*\n.*\n).*/, `$1${pathStart}`),
    } satisfies LogProof,
    'a checkpoint of another log': {...proof, checkpoint: checkpoint.replace(/^/, 'other.')},
    'a checkpoint without a signature': {...proof, checkpoint: checkpoint.replace(/—.*\n$/u, '')},
    'no proof': null,
    'a text': 'yes',
  };
  for (const [name, answer] of Object.entries(wrong))
    it(`refuses an answer with ${name}`, async () => {
      assert.equal(await isInLog(crypto.subtle, first, answer, keys), false);
    });
});
