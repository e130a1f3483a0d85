/** Verifying that a Merkle tree continues an earlier one. */
import {half, isCount, isOdd, isSame} from '../../receipt/log/inclusion.ts';
import {nodeHash} from './merkle-tree.ts';

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
