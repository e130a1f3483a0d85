import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {SignedReceipt} from '../../src/receipt/signed-receipt.ts';
import {signCheckpoint} from '../../src/service/log/checkpoint.ts';
import {createLogProof, receiptLeaf} from '../../src/service/log/log-proof.ts';
import {rootHash} from '../../src/service/log/merkle-tree.ts';
import {encodeVerifierKey, verifierOf} from '../../src/service/log/signed-note.ts';
import {createSigningKey, privateKeyOf, publicKeySet} from '../../src/service/signing/keys.ts';
import {signReceipt} from '../../src/service/signing/sign-receipt.ts';
import {actionOf, ACTION_TIME} from '../receipt/sample-action.ts';
import {validReceipt} from '../receipt/valid-receipt.ts';
import {leavesOf, storeTree} from '../service/log/naive-tree.ts';

/** Files of receipts that a service has signed and logged. */
export interface ReceiptFiles {
  /** The path of a file in the folder. */
  at(name: string): string;
  /** Writes a file and returns its path. */
  write(name: string, content: unknown): Promise<string>;
  /** Two receipts of one chain, with signature and log proof. */
  readonly receipts: readonly [SignedReceipt, SignedReceipt];
  /** The key of the log, as the service publishes it. */
  readonly verifierKey: string;
  remove(): Promise<void>;
}

const ORIGIN = 'example.org/privacy/log';
const SIZE = 700;
const INDEX = 300;

/**
 * Writes `receipt.json` with the first receipt, `both.json`, `jwks.json` and `checkpoint.txt`. The receipts are entries 300 and 301
 * of a log of 700 entries.
 */
export const writeReceiptFiles = async (): Promise<ReceiptFiles> => {
  const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-verify-'));
  const at = (name: string): string => join(folder, name);
  const write = async (name: string, content: unknown): Promise<string> => {
    await writeFile(at(name), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    return at(name);
  };
  const key = await createSigningKey(ACTION_TIME);
  const first = await validReceipt();
  const before = ['analytics', 'marketing'];
  const second = await validReceipt(
    actionOf(['analytics'], 'panel-save', {before, time: ACTION_TIME + 60_000}),
    first,
  );
  const salts = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)] as const;
  const leaves = leavesOf(SIZE)
    .with(INDEX, receiptLeaf(salts[0], first))
    .with(INDEX + 1, receiptLeaf(salts[1], second));
  const {frontier, reader} = storeTree(leaves);
  const signer = {name: ORIGIN, privateKey: privateKeyOf(key)};
  const checkpoint = signCheckpoint({origin: ORIGIN, size: SIZE, root: rootHash(frontier)}, signer);
  const prove = async (receipt: SignedReceipt, place: 0 | 1): Promise<SignedReceipt> => {
    const times = {receivedAt: ACTION_TIME + 70_000, now: ACTION_TIME + 71_000};
    const proof = signReceipt(receipt, {key, issuer: 'https://example.org/privacy', ...times});
    const entry = {index: INDEX + place, salt: salts[place]};
    return {
      ...receipt,
      proof: {...proof, log: await createLogProof(reader, entry, {size: SIZE, checkpoint})},
    };
  };
  const receipts = [await prove(first, 0), await prove(second, 1)] as const;
  await write('receipt.json', receipts[0]);
  await write('both.json', receipts);
  await write('jwks.json', publicKeySet([key]));
  await write('checkpoint.txt', checkpoint);
  return {
    at,
    write,
    receipts,
    verifierKey: encodeVerifierKey(verifierOf(signer)),
    remove: () => rm(folder, {recursive: true, force: true}),
  };
};
