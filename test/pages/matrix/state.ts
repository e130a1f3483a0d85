import {categories} from './form.ts';
import type {CategoryName} from './form.ts';

/** What is granted in each state in which every page is observed. */
const granted = {
  none: [],
  rejected: [],
  analytics: ['analytics'],
  marketing: ['marketing'],
  /** Consent was given on this page. */
  accepted: categories,
  /** Consent was given on an earlier page. */
  returning: categories,
  withdrawn: [],
} as const satisfies Readonly<Record<string, readonly CategoryName[]>>;

export type State = keyof typeof granted;

export const states = Object.keys(granted) as readonly State[];

export function grantedIn(state: State): readonly CategoryName[] {
  return granted[state];
}
