/** Verifying proofs about a Merkle tree. Needs nothing but the proof: the tree may be on another computer. */
import {nodeHash} from './merkle-tree.ts';

/** A leaf, and the proof that it is in a tree. */
export interface Inclusion {
  readonly index: number;
  /** Number of leaves of the tree. */
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/**
 * The root hash that a tree must have for the proof to be right: compare it with the one that is known. `undefined` when the
 * proof cannot be one of a tree of this size. https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.2
 */
export function rootOfInclusion({index, size, leaf, path}: Inclusion): Uint8Array | undefined {
  if (!isCount(index) || !isCount(size) || index >= size) return undefined;
  const sides = siblingSides(index, size);
  if (path.length !== sides.length) return undefined;
  return path.reduce(
    (node, sibling, at) => (sides[at] === 'left' ? nodeHash(sibling, node) : nodeHash(node, sibling)),
    leaf,
  );
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

/** A tree at two times, and the proof that the later one continues the earlier one. */
export interface Continuation {
  readonly earlier: {readonly size: number; readonly root: Uint8Array};
  readonly later: {readonly size: number; readonly root: Uint8Array};
  readonly path: readonly Uint8Array[];
}

/**
 * Whether the later tree begins with all leaves of the earlier one, in the same order.
 * https://www.rfc-editor.org/rfc/rfc9162#section-2.1.4.2
 */
export function isContinuation({earlier, later, path}: Continuation): boolean {
  if (!isCount(earlier.size) || !isCount(later.size) || earlier.size > later.size) return false;
  if (earlier.size === later.size) return path.length === 0 && isSame(earlier.root, later.root);
  if (earlier.size === 0) return path.length === 0;
  let [position, last] = [earlier.size - 1, later.size - 1];
  while (isOdd(position)) [position, last] = [half(position), half(last)];
  // The verifier knows the root of the earlier tree. It begins the proof when that tree is a complete subtree.
  const [start, ...rest] = position === 0 ? [earlier.root, ...path] : path;
  if (!start) return false;
  let [first, second] = [start, start];
  for (const hash of rest) {
    if (last === 0) return false;
    if (isOdd(position) || position === last) {
      first = nodeHash(hash, first);
      second = nodeHash(hash, second);
      while (!isOdd(position) && position > 0) [position, last] = [half(position), half(last)];
    } else second = nodeHash(second, hash);
    [position, last] = [half(position), half(last)];
  }
  return last === 0 && isSame(first, earlier.root) && isSame(second, later.root);
}

/** Whether two hashes are equal. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

// Bit operators would cut numbers to 32 bits.
function isOdd(value: number): boolean {
  return value % 2 === 1;
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
