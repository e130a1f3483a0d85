import {categories} from './form.ts';
import type {CategoryName} from './form.ts';

/** What is granted in each state in which every page is looked at. */
const granted = {
  none: [],
  rejected: [],
  analytics: ['analytics'],
  marketing: ['marketing'],
  /** The yes was given on this very page. */
  accepted: categories,
  /** The yes was given on an earlier page. */
  returning: categories,
  withdrawn: [],
} as const satisfies Readonly<Record<string, readonly CategoryName[]>>;

export type State = keyof typeof granted;

export const states = Object.keys(granted) as readonly State[];

export const grantedIn = (state: State): readonly CategoryName[] => granted[state];
