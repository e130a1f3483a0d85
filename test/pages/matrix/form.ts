import type {Engine} from '../../drive/engine.ts';
import type {PolicyName} from '../support/hosts/policies.ts';

/** The categories that the matrix's fixtures name. */
export const categories = ['analytics', 'marketing'] as const;

export type CategoryName = (typeof categories)[number];

/** How some engines or policies differ. An exception without `engines` or `policies` applies to all of them. */
export interface Exception {
  readonly engines?: readonly Engine[];
  readonly policies?: readonly PolicyName[];
  /** Known leaks: requested although nothing is allowed. */
  readonly leaks?: readonly string[];
  /** Never requested there, held or not. */
  readonly unsupported?: readonly string[];
  /** Requested by a page that holds nothing, but not by a page that releases it after consent. */
  readonly notReleased?: readonly string[];
}

/** One form of markup that can be held, as it is in a fixture of the matrix. */
export interface Form {
  /** The first part of the vendors' paths that only this form requests. */
  readonly name: string;
  /** Its title in the table, in Markdown. */
  readonly title: string;
  /** The fixture that contains it, without the extension. */
  readonly page: string;
  /** The categories that must all be granted. */
  readonly needs: readonly CategoryName[];
  /** The paths that it requests from the vendors when it is allowed, without its name. */
  readonly requests: readonly string[];
  /** The scripts that run in this order, before all `deferred` ones. */
  readonly scripts?: readonly string[];
  /** The deferred scripts and modules, in this order. */
  readonly deferred?: readonly string[];
  /** The scripts that run as soon as they have arrived. */
  readonly async?: readonly string[];
  readonly except?: readonly Exception[];
}
