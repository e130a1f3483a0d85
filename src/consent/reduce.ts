import {answerOf} from './answer-of.ts';
import {categoryOf} from './category-of.ts';
import type {Choice} from './choice.ts';

/** What the visitor said. Time and notice version arrive with it: nothing here reads a clock. */
export interface Decision {
  /** Categories, and services (`media:youtube`) that get an answer of their own. */
  readonly granted: readonly string[];
  readonly refused: readonly string[];
  readonly noticeVersion: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly time: number;
}

/**
 * The choice that stands after a decision. What the decision does not name keeps its earlier answer: without a
 * configuration, each page asks about the categories of its own markup. An answer for a category is one for all its
 * services but those that are named too; a service that agrees with its category is not written down.
 */
export const reduce = (
  state: Choice | undefined,
  {granted, refused, noticeVersion, time}: Decision,
): Choice => {
  const named = new Set([...granted, ...refused]);
  const isOpen = (key: string): boolean => !named.has(key) && !named.has(categoryOf(key));
  const whole: Choice = {
    noticeVersion,
    time: Math.floor(time / 1000) * 1000,
    granted: [...(state?.granted ?? []).filter(isOpen), ...new Set(granted)],
    refused: [...(state?.refused ?? []).filter(isOpen), ...new Set(refused)],
  };
  const deviates = (key: string): boolean =>
    !key.includes(':') || answerOf(whole, categoryOf(key)) !== answerOf(whole, key);
  return {...whole, granted: whole.granted.filter(deviates), refused: whole.refused.filter(deviates)};
};
