/** Verifying that a leaf is in a Merkle tree. Needs nothing but the proof: the tree may be on another computer. */
import type {Hasher} from '../../platform/pure/digest.ts';

/** Bytes of a SHA-256 hash. */
export const HASH_BYTES = 32;

/** The byte before what is hashed for a leaf, and for a node: https://www.rfc-editor.org/rfc/rfc9162#section-2.1.1 */
const [LEAF, NODE] = [0, 1];

/** A leaf, and the proof that it is in a tree. */
export interface Inclusion {
  readonly index: number;
  /** Number of leaves of the tree. */
  readonly size: number;
  /** Hash of the leaf. */
  readonly leaf: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/**
 * The root hash that a tree must have for the proof to be right: compare it with the one that is known. `undefined` when the
 * proof cannot be one of a tree of this size. https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.2
 */
export async function rootOfInclusion(
  subtle: Hasher,
  {index, size, leaf, path}: Inclusion,
): Promise<Uint8Array | undefined> {
  if (!isCount(index) || !isCount(size) || index >= size) return undefined;
  const sides = siblingSides(index, size);
  if (path.length !== sides.length) return undefined;
  let node = leaf;
  for (const [at, sibling] of path.entries())
    node = await hashOf(subtle, NODE, ...(sides[at] === 'left' ? [sibling, node] : [node, sibling]));
  return node;
}

/** The hash of a leaf with this content. */
export function hashOfLeaf(subtle: Hasher, content: Uint8Array): Promise<Uint8Array> {
  return hashOf(subtle, LEAF, content);
}

async function hashOf(subtle: Hasher, first: number, ...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const bytes = Uint8Array.from([first, ...parts.flatMap((part) => [...part])]);
  return new Uint8Array(await subtle.digest('SHA-256', bytes));
}

/** On which side of the way to the root each hash of a proof stands, from the leaf up, in a tree that has the leaf. */
export function siblingSides(index: number, size: number): readonly ('left' | 'right')[] {
  const sides: ('left' | 'right')[] = [];
  let [position, last] = [index, size - 1];
  while (last > 0) {
    const isRight = isOdd(position);
    sides.push(isRight || position === last ? 'left' : 'right');
    // A node without a neighbour on its right is also the node above it, until it is on the right itself.
    if (!isRight && position === last)
      while (!isOdd(position) && position > 0) [position, last] = [half(position), half(last)];
    [position, last] = [half(position), half(last)];
  }
  return sides;
}

/** Whether two hashes are equal. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

// Bit operators would cut numbers to 32 bits.

/** Whether a place in a tree is on the right. */
export function isOdd(value: number): boolean {
  return value % 2 === 1;
}

/** The place above a place in a tree. */
export function half(value: number): number {
  return Math.floor(value / 2);
}

/** Whether a value can be the number of leaves of a tree. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
