import type {Engine} from '../../drive/engine.ts';
import type {PolicyName} from '../hosts/policies.ts';

/** The categories that the fixtures of the matrix name. */
export const categories = ['analytics', 'marketing'] as const;

export type CategoryName = (typeof categories)[number];

/** What is otherwise in some engines or under some policies; in all of them when it names none. */
export interface Exception {
  readonly engines?: readonly Engine[];
  readonly policies?: readonly PolicyName[];
  /** Asked for although nothing is allowed: the leak that we know of. */
  readonly leaks?: readonly string[];
  /** Not asked for by any page there, held or not. */
  readonly never?: readonly string[];
  /** Asked for by a page that holds nothing, but not by ours after a yes. */
  readonly lost?: readonly string[];
}

/** One form of markup that is held, as a fixture in `test/pages/markup/` has it. */
export interface Form {
  /** First part of the vendors' paths that this form, and no other, asks for. */
  readonly name: string;
  /** What the table calls it, in Markdown. */
  readonly title: string;
  /** Fixture it stands on, without its ending. */
  readonly page: string;
  /** Categories that must all be granted. */
  readonly needs: readonly CategoryName[];
  /** What it asks the vendors for when allowed: paths after its name. */
  readonly asks: readonly string[];
  /** Scripts that run, in this order and before all that run `later`. */
  readonly runs?: readonly string[];
  /** Deferred scripts and modules, in this order. */
  readonly later?: readonly string[];
  /** Scripts that run whenever they have arrived. */
  readonly anytime?: readonly string[];
  readonly except?: readonly Exception[];
}
