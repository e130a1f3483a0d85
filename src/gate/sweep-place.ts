import {inTime} from './in-time.ts';
import type {Reason, SweptItem} from './swept-item.ts';
import type {SweptPlace} from './swept-place.ts';

/** What becomes of a name: it goes; it stays, since something that may run declares it too; it is none of our business. */
export type Verdict = 'take' | 'share' | 'leave';

/**
 * How long something may take to be listed or to go, in milliseconds: other tabs that have it open learn of the withdrawal now
 * too. Some never answer: databases that Firefox has opened while a page was left, and all of Safari 14 at times
 * (https://bugs.webkit.org/show_bug.cgi?id=226547).
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
  const remove = async (name: string): Promise<Reason | undefined> => {
    try {
      return await inTime(place.remove(name), PATIENCE_MS, 'in-use');
    } catch {
      return 'refused';
    }
  };
  const names = (): Promise<readonly string[]> => inTime(place.names(), PATIENCE_MS, []);
  const listed = names();
  const exact = declared.filter((name) => !name.includes('*') && verdict(name) === 'take');
  const removals = new Map(exact.map((name) => [name, remove(name)]));
  const found = (await listed).filter((name) => verdict(name) !== 'leave');
  const reasons = await Promise.all(
    found.map(async (name) => (verdict(name) === 'share' ? 'shared' : (removals.get(name) ?? remove(name)))),
  );
  const left = await names();
  return found.map((name, at) => {
    const reason = reasons[at] ?? (left.includes(name) ? 'refused' : undefined);
    return {name, ...(reason && {reason})};
  });
};
