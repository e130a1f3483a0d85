import {type JWTPayload, decodeJwt} from 'jose';
import type {Receipt} from '../../receipt/model.ts';
import type {PublicKeySet} from '../../receipt/key-set.ts';
import type {RegisteredMember} from '../../receipt/register-paths.ts';
import type {LogProof, SignedReceipt} from '../../receipt/signed-receipt.ts';
import {fromHex} from '../database/hex.ts';
import type {Database, ReceiptTable} from '../database/tables.ts';
import {ProblemError} from '../http/problem.ts';
import {createCheckpoint, latestCheckpoint, type StoredCheckpoint} from '../log/checkpoints.ts';
import {createLogProof} from '../log/log-proof.ts';
import {treeReader} from '../log/log-store.ts';
import type {RegisterFolder} from '../receipts/register-folder.ts';
import type {Keys} from '../signing/key-store.ts';
import {type AnchorCopy, anchoredCheckpoint, anchorsOf} from './anchor-copies.ts';
import type {EvidenceFacts, MissingEvidence} from './manifest.ts';
import {registeredEvidence} from './registered-evidence.ts';

/** The sources that evidence is gathered from. */
export interface EvidenceSources {
  readonly db: Database;
  readonly keys: Pick<Keys, 'publicKeys' | 'noteSigner' | 'textSigner'>;
  /** The folder of registered builds. Without it, what the hashes of the receipt stand for is missing. */
  readonly register?: RegisterFolder | undefined;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Everything that the service knows about one receipt. */
export interface GatheredEvidence {
  readonly facts: EvidenceFacts;
  /** With its signature, and the proof that it is in the log. */
  readonly receipt: SignedReceipt;
  /** The receipts that it continues, oldest first, likewise. */
  readonly earlier: readonly SignedReceipt[];
  /** The registered files, by the member of `evidence` that has their hash. */
  readonly registered: ReadonlyMap<RegisteredMember, string>;
  /** Every key that has ever signed. */
  readonly keys: PublicKeySet;
  /** The signed checkpoint that the proofs are about. */
  readonly checkpoint: string;
  /** Places that it was copied to. */
  readonly anchors: readonly AnchorCopy[];
}

/** A receipt whose content is still there. */
type FullRow = ReceiptTable & {readonly body: string; readonly salt: string; readonly jws: string};

/** Gathers the evidence for a receipt. Rejects with a `ProblemError` when it is unknown or was deleted. */
export async function gatherEvidence(sources: EvidenceSources, id: string): Promise<GatheredEvidence> {
  const {db, keys, register, now} = sources;
  const row = await rowOf(db, id);
  if (!row) throw new ProblemError('not-found', 'There is no receipt with this id.');
  if (!isFull(row)) throw new ProblemError('receipt-deleted', 'This receipt was deleted.');
  const chain = await chainBefore(db, row);
  const rows = [...chain.rows, row];
  const checkpoint = await checkpointFor(sources, Math.max(...rows.map(({log_index}) => log_index)) + 1);
  const receipts = await Promise.all(rows.map((one) => withLogProof(db, one, checkpoint)));
  const {evidence} = receiptIn(row);
  const {registered, missing} = await registeredEvidence(evidence, register);
  return {
    facts: {
      type: 'pkg:npm/privacy-desk#evidence-1',
      receipt: row.id,
      issuer: issuerOf(row.jws),
      receivedAt: row.received_at,
      createdAt: new Date(now()).toISOString(),
      missing: [...missing, ...chain.missing],
    },
    receipt: receipts.at(-1) ?? receiptIn(row),
    earlier: receipts.slice(0, -1),
    registered,
    keys: await keys.publicKeys(),
    checkpoint: checkpoint.note,
    anchors: await anchorsOf(db, checkpoint.size),
  };
}

/** The address of the site in a signature of the service. */
export function issuerOf(jws: string): string {
  const {iss = ''}: JWTPayload = decodeJwt(jws);
  return iss;
}

function rowOf(db: Database, id: string): Promise<ReceiptTable | undefined> {
  return db.selectFrom('receipts').selectAll().where('id', '=', id).executeTakeFirst();
}

function isFull(row: ReceiptTable): row is FullRow {
  return row.body !== null && row.salt !== null && row.jws !== null;
}

function receiptIn({body}: FullRow): Receipt {
  return JSON.parse(body) as Receipt;
}

/** The receipts that a receipt continues, oldest first, and the one that ends the search because it is not there. */
async function chainBefore(
  db: Database,
  newest: FullRow,
): Promise<{readonly rows: readonly FullRow[]; readonly missing: readonly MissingEvidence[]}> {
  const rows: FullRow[] = [];
  // A receipt that was made up could name itself.
  const seen = new Set([newest.id]);
  for (let {chain} = receiptIn(newest); chain && !seen.has(chain.prevReceipt);) {
    const value = chain.prevReceipt;
    seen.add(value);
    const row = await rowOf(db, value);
    if (!row || !isFull(row))
      return {rows, missing: [{what: 'earlier', value, reason: row ? 'deleted' : 'unknown'}]};
    rows.unshift(row);
    ({chain} = receiptIn(row));
  }
  return {rows, missing: []};
}

/** A checkpoint of at least `size` entries: one that was copied outside, if there is one. */
async function checkpointFor({db, keys, now}: EvidenceSources, size: number): Promise<StoredCheckpoint> {
  return (
    (await anchoredCheckpoint(db, size)) ??
    (await latestCheckpoint(db, size)) ??
    createCheckpoint(db, await keys.noteSigner(), now())
  );
}

async function withLogProof(
  db: Database,
  row: FullRow,
  {size, note}: StoredCheckpoint,
): Promise<SignedReceipt> {
  const log: LogProof = await createLogProof(
    treeReader(db),
    {index: row.log_index, salt: fromHex(row.salt)},
    {size, checkpoint: note},
  );
  return {...receiptIn(row), proof: {type: 'jws', jws: row.jws, log}};
}
