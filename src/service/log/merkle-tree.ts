/**
 * The Merkle tree of RFC 9162: https://www.rfc-editor.org/rfc/rfc9162#section-2.1. Leaves are only ever added at its end. What has
 * to be kept to add more, and to know the root, is the frontier: a few hashes, however many leaves there are.
 */
import {createHash} from 'node:crypto';
import {decodeBase64, encodeBase64} from '../../platform/pure/base64.ts';
import {HASH_BYTES} from '../../receipt/log/inclusion.ts';

/** A node of level k covers 256^k leaves: 2^8 nodes of the level below. */
export const HEIGHT_OF_LEVEL = 8;

/** The state of a tree that more leaves can be added to. */
export interface Frontier {
  /** Number of leaves. */
  readonly size: number;
  /** Roots of the complete subtrees that the tree is made of, largest first: one for each 1 in the binary digits of `size`. */
  readonly roots: readonly Uint8Array[];
}

/** The root of a complete subtree of 256^level leaves. Its first leaf is `index` * 256^level. */
export interface TreeNode {
  /** 1 or more. */
  readonly level: number;
  /** Position among the nodes of its level, from 0. */
  readonly index: number;
  readonly hash: Uint8Array;
}

/** A tree without leaves. */
export const emptyFrontier: Frontier = {size: 0, roots: []};

/** The hash of a leaf with this content. */
export function leafHash(content: Uint8Array): Uint8Array {
  return createHash('sha256').update(Uint8Array.of(0)).update(content).digest();
}

/** The hash of the node above two nodes. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return createHash('sha256').update(Uint8Array.of(1)).update(left).update(right).digest();
}

/**
 * Adds leaves, given as their hashes, and returns the new frontier with the nodes that are complete now. Proofs need these
 * nodes: store them. There is one for every 256 leaves, and one more for every 256 of those.
 */
export function appendLeaves(
  frontier: Frontier,
  leaves: readonly Uint8Array[],
): {readonly frontier: Frontier; readonly nodes: readonly TreeNode[]} {
  const roots = [...frontier.roots];
  const nodes: TreeNode[] = [];
  let {size} = frontier;
  for (const leaf of leaves) {
    let hash = leaf;
    size += 1;
    // Each 0 at the end of the binary digits of `size` is a subtree that this leaf completes.
    for (let height = 1, count = size; count % 2 === 0; height += 1) {
      hash = nodeHash(roots.pop() ?? missingRoot(), hash);
      count /= 2;
      if (height % HEIGHT_OF_LEVEL === 0)
        nodes.push({level: height / HEIGHT_OF_LEVEL, index: count - 1, hash});
    }
    roots.push(hash);
  }
  return {frontier: {size, roots}, nodes};
}

/** The root hash of the tree. That of a tree without leaves is the hash of no bytes. */
export function rootHash({roots}: Frontier): Uint8Array {
  return joinSubtrees(roots) ?? createHash('sha256').digest();
}

/** The hash above neighbouring complete subtrees, given from left to right, each smaller than the one before it. */
export function joinSubtrees(roots: readonly Uint8Array[]): Uint8Array | undefined {
  return roots.reduceRight<Uint8Array | undefined>(
    (right, left) => (right ? nodeHash(left, right) : left),
    undefined,
  );
}

/** The frontier as a text: the size, and the roots in base64, separated by spaces. */
export function encodeFrontier({size, roots}: Frontier): string {
  return [size, ...roots.map(encodeBase64)].join(' ');
}

/** Reads what `encodeFrontier` wrote. Throws when it is anything else. */
export function decodeFrontier(text: string): Frontier {
  const [first = '', ...rest] = text.split(' ');
  const size = Number(first);
  const roots = rest.flatMap((root) => decodeBase64(root) ?? []);
  const isWhole =
    /^(0|[1-9]\d*)$/.test(first) &&
    Number.isSafeInteger(size) &&
    rest.length === countOnes(size) &&
    roots.length === rest.length &&
    roots.every(({length}) => length === HASH_BYTES);
  if (!isWhole) throw new Error(`This is not the frontier of a log: "${text}".`);
  return {size, roots};
}

/** How often 1 occurs in the binary digits of `value`. */
function countOnes(value: number): number {
  return value.toString(2).replaceAll('0', '').length;
}

function missingRoot(): never {
  throw new Error('The frontier of the log has fewer roots than its size needs.');
}
