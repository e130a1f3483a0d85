/** The kind of a problem. `docs/messages.md` describes each. */
export type ProblemCode =
  | 'config-json'
  | 'config-type'
  | 'config-key'
  | 'config-id'
  | 'config-duplicate'
  | 'config-long'
  | 'config-late'
  | 'config-missing'
  | 'language-unknown'
  | 'heading-level'
  | 'organisation-missing'
  | 'exception-conditions'
  | 'exception-refused'
  | 'necessary-vendor'
  | 'purpose-missing'
  | 'category-unknown'
  | 'service-unknown'
  | 'storage-refused'
  | 'ui-unreachable'
  | 'receipt-unreachable'
  | 'choice-incomplete'
  | 'loader-twice'
  | 'loader-late'
  | 'speculative-load'
  | 'markup-not-held'
  | 'script-stalled'
  | 'script-failed'
  | 'autoblock-missing'
  | 'autoblock-blocked';

/** A mistake in the configuration or the markup of the site, or something that the browser refused. */
export interface Problem {
  readonly code: ProblemCode;
  /** Where it is: a path in the configuration (`categories[1].basis`), an element, or an address. */
  readonly path: string;
  /** What was expected, what was found, and what was done instead: one or two sentences. */
  readonly message: string;
}

/** Receives a problem as soon as it is found. */
export type Report = (problem: Problem) => void;
