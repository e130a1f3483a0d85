/** What kind of mistake in a policy a message is about. */
export type PolicyProblemCode =
  'policy-facts' | 'policy-html' | 'policy-link' | 'policy-duplicate' | 'policy-claim' | 'policy-missing';

/** Something that must be put right before the policy is published. */
export interface PolicyProblem {
  readonly code: PolicyProblemCode;
  /** Where: a section (`#cookies`), a line of the opening facts (`version`), or empty for the whole text. */
  readonly path: string;
  readonly message: string;
}

/** Takes a problem to whoever collects them. */
export type ReportPolicy = (problem: PolicyProblem) => void;
