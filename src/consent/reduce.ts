import type {Choice} from './choice.ts';

/** What the visitor said. Time and notice version arrive with it: nothing here reads a clock. */
export interface Decision {
  readonly granted: readonly string[];
  readonly refused: readonly string[];
  readonly noticeVersion: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly time: number;
}

/**
 * The choice that stands after a decision. Categories that the decision does not name keep their earlier answer: without
 * a configuration, each page asks about the categories of its own markup.
 */
export const reduce = (
  state: Choice | undefined,
  {granted, refused, noticeVersion, time}: Decision,
): Choice => {
  const isOpen = (id: string): boolean => !granted.includes(id) && !refused.includes(id);
  return {
    noticeVersion,
    time: Math.floor(time / 1000) * 1000,
    granted: [...(state?.granted ?? []).filter(isOpen), ...new Set(granted)],
    refused: [...(state?.refused ?? []).filter(isOpen), ...new Set(refused)],
  };
};
