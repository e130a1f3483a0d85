/** What kind of mistake a message is about. `docs/messages.md` has one line for each. */
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
  | 'exemption-conditions'
  | 'category-unknown'
  | 'service-unknown'
  | 'storage-refused'
  | 'ui-unreachable'
  | 'receipt-unreachable'
  | 'loader-twice'
  | 'loader-late'
  | 'markup-ahead'
  | 'markup-live'
  | 'script-stalled'
  | 'script-failed'
  | 'net-missing'
  | 'net-stopped';

/** A mistake in what the site owner wrote, or a refusal of the browser, and what was done about it. */
export interface Problem {
  readonly code: ProblemCode;
  /** Where: a path such as `categories[1].basis`, an element, or an address. */
  readonly path: string;
  /** What was wrong, what was expected and what was done instead, in one or two sentences. */
  readonly message: string;
}

/** Takes a problem to whoever prints it. Only `entry/` prints. */
export type Report = (problem: Problem) => void;
