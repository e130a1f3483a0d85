import {createHash} from 'node:crypto';
import type {TreeReader} from '../../../src/service/log/merkle-proofs.ts';
import {appendLeaves, emptyFrontier, type Frontier} from '../../../src/service/log/merkle-tree.ts';

// The definitions of RFC 9162, section 2.1, written down as they stand there: slow, and easy to compare with the text.

const hash = (...parts: readonly Uint8Array[]): Uint8Array => {
  const sha256 = createHash('sha256');
  for (const part of parts) sha256.update(part);
  return sha256.digest();
};

/** `MTH(D[n])`, from the hashes of the leaves. */
export const naiveRoot = (leaves: readonly Uint8Array[]): Uint8Array => {
  const [only] = leaves;
  if (!only) return hash();
  if (leaves.length === 1) return only;
  const k = split(leaves.length);
  return hash(Uint8Array.of(1), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
};

/** `PATH(m, D[n])`. */
export const naivePath = (m: number, leaves: readonly Uint8Array[]): readonly Uint8Array[] => {
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return m < k ? [...naivePath(m, left), naiveRoot(right)] : [...naivePath(m - k, right), naiveRoot(left)];
};

/** `PROOF(m, D[n])`. */
export const naiveProof = (
  m: number,
  leaves: readonly Uint8Array[],
  isWhole = true,
): readonly Uint8Array[] => {
  if (m === leaves.length) return isWhole ? [] : [naiveRoot(leaves)];
  const k = split(leaves.length);
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return m <= k
    ? [...naiveProof(m, left, isWhole), naiveRoot(right)]
    : [...naiveProof(m - k, right, false), naiveRoot(left)];
};

/** The largest power of two below n. */
const split = (n: number): number => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};

/** The hash of a leaf with `content`, as the RFC defines it. */
export const naiveLeaf = (content: Uint8Array): Uint8Array => hash(Uint8Array.of(0), content);

/** Hashes of `count` different leaves. */
export const leavesOf = (count: number): readonly Uint8Array[] =>
  Array.from({length: count}, (_, index) => naiveLeaf(Buffer.from(`leaf ${index}`)));

/** A tree in memory as a database has it: leaves by index, nodes by level and index. */
export interface StoredTree {
  readonly frontier: Frontier;
  readonly reader: TreeReader;
  /** The most hashes that one call has read since the tree was stored. */
  largestRead(): number;
  /** Names of all nodes, as `level/index`. */
  readonly nodeNames: readonly string[];
}

/** Appends `leaves` in steps of `step`, and stores what has to be stored. */
export const storeTree = (leaves: readonly Uint8Array[], step = leaves.length || 1): StoredTree => {
  const nodes = new Map<string, Uint8Array>();
  let frontier = emptyFrontier;
  for (let from = 0; from < leaves.length; from += step) {
    const added = appendLeaves(frontier, leaves.slice(from, from + step));
    ({frontier} = added);
    for (const {level, index, hash: nodeHash} of added.nodes) nodes.set(`${level}/${index}`, nodeHash);
  }
  let largest = 0;
  const read = (found: readonly Uint8Array[]): Promise<readonly Uint8Array[]> => {
    largest = Math.max(largest, found.length);
    return Promise.resolve(found);
  };
  return {
    frontier,
    reader: {
      leaves: (from, to) => read(leaves.slice(from, to)),
      nodes: (level, from, to) =>
        read(
          Array.from({length: to - from}, (_, at) => nodes.get(`${level}/${from + at}`)).filter(
            (one) => !!one,
          ),
        ),
    },
    largestRead: () => largest,
    nodeNames: [...nodes.keys()],
  };
};
