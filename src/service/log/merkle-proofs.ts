/** Proofs about a Merkle tree: https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3 and section 2.1.4. */
import {half, isCount, isOdd, isSame} from '../../receipt/log/inclusion.ts';
import {HEIGHT_OF_LEVEL, joinSubtrees, nodeHash} from './merkle-tree.ts';

/** Where the hashes of a tree are stored. Ranges begin with `from` and end before `to`. */
export interface TreeReader {
  /** Hashes of leaves. */
  leaves(from: number, to: number): Promise<readonly Uint8Array[]>;
  /** Hashes of the nodes of a level, as `appendLeaves` returned them. */
  nodes(level: number, from: number, to: number): Promise<readonly Uint8Array[]>;
}

/** The leaves from `from` to before `to`. They are all leaves of one subtree. */
type Range = readonly [from: number, to: number];

/**
 * Proves that leaf `index` is in the tree of the first `size` leaves: the hashes beside its way to the root, from the leaf up.
 * Rejects with a `RangeError` when there is no such leaf.
 */
export function inclusionProof(
  reader: TreeReader,
  index: number,
  size: number,
): Promise<readonly Uint8Array[]> {
  if (!isBetween(index, 0, size - 1))
    return Promise.reject(new RangeError(`A log of ${size} entries has no entry ${index}.`));
  return hashesOf(reader, besidePath(index, [0, size]));
}

/**
 * Proves that the tree of the first `earlier` leaves is the beginning of the tree of the first `size` leaves. Rejects with a
 * `RangeError` when it cannot be.
 */
export function consistencyProof(
  reader: TreeReader,
  earlier: number,
  size: number,
): Promise<readonly Uint8Array[]> {
  if (!isBetween(earlier, 0, size))
    return Promise.reject(new RangeError(`A log of ${size} entries does not continue one of ${earlier}.`));
  // Everything continues an empty tree, and a tree continues itself.
  if (earlier === 0 || earlier === size) return Promise.resolve([]);
  return hashesOf(reader, besideEdge(earlier, [0, size], true));
}

/** `PATH` of RFC 9162, as ranges of leaves. */
function besidePath(index: number, [from, to]: Range): readonly Range[] {
  if (to - from === 1) return [];
  const middle = from + largestPowerBelow(to - from);
  return index < middle
    ? [...besidePath(index, [from, middle]), [middle, to]]
    : [...besidePath(index, [middle, to]), [from, middle]];
}

/** `SUBPROOF` of RFC 9162, as ranges of leaves. `isKnown`: the verifier has the root of this subtree already. */
function besideEdge(edge: number, [from, to]: Range, isKnown: boolean): readonly Range[] {
  if (edge === to) return isKnown ? [] : [[from, to]];
  const middle = from + largestPowerBelow(to - from);
  return edge <= middle
    ? [...besideEdge(edge, [from, middle], isKnown), [middle, to]]
    : [...besideEdge(edge, [middle, to], false), [from, middle]];
}

function hashesOf(reader: TreeReader, ranges: readonly Range[]): Promise<readonly Uint8Array[]> {
  return Promise.all(ranges.map((range) => rangeHash(reader, range)));
}

/** The root of the subtree with the leaves of a range. It is made of complete subtrees, largest first. */
async function rangeHash(reader: TreeReader, [from, to]: Range): Promise<Uint8Array> {
  const roots: Promise<Uint8Array>[] = [];
  for (let start = from; start < to;) {
    const height = heightBelow(to - start);
    roots.push(completeSubtree(reader, start, height));
    start += 2 ** height;
  }
  return joinSubtrees(await Promise.all(roots)) ?? unreadable();
}

/** The root of the complete subtree of 2^height leaves from `start`, from at most 128 stored hashes. */
async function completeSubtree(reader: TreeReader, start: number, height: number): Promise<Uint8Array> {
  const level = Math.floor(height / HEIGHT_OF_LEVEL);
  const first = start / 2 ** (level * HEIGHT_OF_LEVEL);
  const count = 2 ** (height % HEIGHT_OF_LEVEL);
  let hashes = await (level
    ? reader.nodes(level, first, first + count)
    : reader.leaves(first, first + count));
  if (hashes.length !== count) return unreadable();
  while (hashes.length > 1) hashes = pairsOf(hashes);
  return hashes[0] ?? unreadable();
}

/** The nodes above `hashes`, of which there is an even number. */
function pairsOf(hashes: readonly Uint8Array[]): readonly Uint8Array[] {
  return hashes.flatMap((left, at) => {
    const right = hashes[at + 1];
    return at % 2 === 0 && right ? [nodeHash(left, right)] : [];
  });
}

/** The largest power of two below `count`, which is 2 or more. */
function largestPowerBelow(count: number): number {
  return 2 ** heightBelow(count - 1);
}

/** Height of the largest complete subtree of at most `count` leaves. `Math.log2` would round up numbers just below 2^48. */
function heightBelow(count: number): number {
  return count.toString(2).length - 1;
}

function isBetween(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}

function unreadable(): never {
  throw new Error('Hashes of the log are missing in its storage.');
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
