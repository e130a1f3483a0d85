/** The kind of a problem. `docs/messages.md` describes each. */
export type ProblemCode =
  | 'config-json'
  | 'config-type'
  | 'config-key'
  | 'config-id'
  | 'config-duplicate'
  | 'config-repeated'
  | 'config-long'
  | 'config-late'
  | 'config-missing'
  | 'language-unknown'
  | 'language-tag'
  | 'language-incomplete'
  | 'heading-level'
  | 'preset-unknown'
  | 'preset-unbuilt'
  | 'preset-outdated'
  | 'preset-category'
  | 'organisation-missing'
  | 'exception-conditions'
  | 'exception-refused'
  | 'review-overdue'
  | 'necessary-refused'
  | 'purpose-missing'
  | 'provider-missing'
  | 'role-refused'
  | 'service-incomplete'
  | 'signal-unknown'
  | 'store-too-wide'
  | 'answer-loaded'
  | 'answer-unequal'
  | 'purposes-bundled'
  | 'text-hard'
  | 'text-incomplete'
  | 'text-unknown'
  | 'text-unused'
  | 'link-missing'
  | 'link-in-output'
  | 'category-unknown'
  | 'service-unknown'
  | 'storage-refused'
  | 'ui-unreachable'
  | 'receipt-unreachable'
  | 'choice-incomplete'
  | 'loader-failed'
  | 'loader-twice'
  | 'loader-late'
  | 'loader-missing'
  | 'loader-address'
  | 'frameset'
  | 'speculative-load'
  | 'poster-elsewhere'
  | 'markup-not-held'
  | 'markup-unmarked'
  | 'script-stalled'
  | 'script-type'
  | 'script-failed'
  | 'tool-unknown'
  | 'autoblock-missing'
  | 'autoblock-categories'
  | 'autoblock-blocked'
  | 'autoblock-incomplete';

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
