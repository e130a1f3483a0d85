import type {Reason, SweptItem} from './swept-item.ts';
import type {SweptPlace} from './swept-place.ts';

/** What becomes of a name: it goes; it stays, since something that may run declares it too; it is none of our business. */
export type Verdict = 'take' | 'share' | 'leave';

/**
 * How long something may take to go, in milliseconds: other tabs that have it open learn of the withdrawal now too. A database
 * that Firefox has opened while a page was left never answers at all.
 */
const PATIENCE_MS = 1000;

/**
 * Takes from a place what `verdict` says, looks again, and tells of all that was there. Names in `declared` are removed
 * at once and unseen: a page that is being left hears no answer any more, and a cookie of another path is not shown.
 */
export const sweepPlace = async (
  place: SweptPlace,
  declared: readonly string[],
  verdict: (name: string) => Verdict,
): Promise<readonly Omit<SweptItem, 'kind'>[]> => {
  const inUse = new Promise<Reason>((resolve) => setTimeout(() => resolve('in-use'), PATIENCE_MS));
  const remove = async (name: string): Promise<Reason | undefined> => {
    try {
      return await Promise.race([place.remove(name), inUse]);
    } catch {
      return 'refused';
    }
  };
  const listed = place.names();
  const exact = declared.filter((name) => !name.includes('*') && verdict(name) === 'take');
  const removals = new Map(exact.map((name) => [name, remove(name)]));
  const found = (await listed).filter((name) => verdict(name) !== 'leave');
  const reasons = await Promise.all(
    found.map(async (name) => (verdict(name) === 'share' ? 'shared' : (removals.get(name) ?? remove(name)))),
  );
  const left = await place.names();
  return found.map((name, at) => {
    const reason = reasons[at] ?? (left.includes(name) ? 'refused' : undefined);
    return {name, ...(reason && {reason})};
  });
};
