import {type PolicyDocument, placeAt, type TextBlock} from './document.ts';

/** Why a check exists: the rule, where to read it, and what to write. */
export interface LintFacts {
  readonly id: string;
  /** A warning does not keep a policy from being published. */
  readonly level: 'problem' | 'warning';
  readonly reason: string;
  /** Address of the rule, or of what the regulator writes about it. Empty for what no law says. */
  readonly source: string;
  /** Words to use instead, or to add. */
  readonly wording: string;
}

/** Words that no policy should have. */
export interface ClaimLint extends LintFacts {
  readonly claim: RegExp;
  /** A sentence that also matches this denies the claim, and is allowed. */
  readonly unless?: RegExp;
  /** A policy that has this anywhere may make the claim. */
  readonly unlessAnywhere?: RegExp;
}

/** Something to correct in a policy. */
export interface PolicyFinding extends LintFacts {
  /** Line and column of the text that was checked, both counted from 1; absent for what is missing in the whole text. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** The words that were found. */
  readonly excerpt?: string | undefined;
}

/** A finding about words of a block. `start` is where they begin in it. */
export function findingIn(
  facts: LintFacts,
  {source}: Pick<PolicyDocument, 'source'>,
  block: TextBlock,
  {start = 0, excerpt = block.text}: {readonly start?: number; readonly excerpt?: string} = {},
): PolicyFinding {
  const offset = block.offsets[start] ?? block.offsets[0] ?? 0;
  return {...factsOf(facts), ...placeAt(source, offset), excerpt: shortened(excerpt)};
}

/** A finding at an offset of the source. */
export function findingAt(
  facts: LintFacts,
  {source}: Pick<PolicyDocument, 'source'>,
  offset: number,
  excerpt: string,
): PolicyFinding {
  return {...factsOf(facts), ...placeAt(source, offset), excerpt: shortened(excerpt)};
}

/** A finding about the whole text: something is missing in it. */
export function findingInAll(facts: LintFacts): PolicyFinding {
  return factsOf(facts);
}

/** Without what the table of a check has besides. */
function factsOf({id, level, reason, source, wording}: LintFacts): LintFacts {
  return {id, level, reason, source, wording};
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
