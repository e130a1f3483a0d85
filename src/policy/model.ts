/** Inline content: text with emphasis, code, links and line breaks. */
export type Inline =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'strong' | 'em'; readonly inlines: readonly Inline[]}
  | {readonly kind: 'code'; readonly text: string}
  | {readonly kind: 'link'; readonly href: string; readonly inlines: readonly Inline[]}
  | {readonly kind: 'break'};

/** A table: a row of column headings, then rows whose first cell is the heading of its row. */
export interface Table {
  readonly kind: 'table';
  readonly header: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/** Block content of a section. */
export type Block =
  | {readonly kind: 'paragraph'; readonly inlines: readonly Inline[]}
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly id: string;
      readonly inlines: readonly Inline[];
    }
  | {readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[]}
  | {readonly kind: 'quote'; readonly blocks: readonly Block[]}
  | Table;

/** A section of the policy. The table of contents links to it. */
export interface Section {
  /** Fragment of its address. The source can set it (`## Title {#id}`), so that links survive a new title. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A parsed policy. Fields that the source does not set are empty. */
export interface Policy {
  readonly title: string;
  readonly version: string;
  /** The day it takes effect, `YYYY-MM-DD`. */
  readonly date: string;
  /** The content before the first section. */
  readonly introduction: readonly Block[];
  readonly sections: readonly Section[];
}

/** The kind of a mistake in a policy. */
type PolicyProblemCode =
  'policy-facts' | 'policy-html' | 'policy-link' | 'policy-duplicate' | 'policy-claim' | 'policy-missing';

/** A mistake to correct before the policy is published. */
export interface PolicyProblem {
  readonly code: PolicyProblemCode;
  /** Where it is: a section (`#cookies`), a line of the front matter (`version`), or empty for the whole text. */
  readonly path: string;
  readonly message: string;
}

/** Receives the problems that are found. */
export type ReportPolicy = (problem: PolicyProblem) => void;

/** Inline content as plain text. */
export function inlinePlainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ('inlines' in inline) return inlinePlainText(inline.inlines);
      return inline.kind === 'break' ? ' ' : inline.text;
    })
    .join('');
}

/** Block content as plain text, for the checks. Every block and every cell is on a line of its own. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'list':
          return block.items.map(plainText).join('\n');
        case 'quote':
          return plainText(block.blocks);
        case 'table':
          return [block.header, ...block.rows].map((row) => row.map(inlinePlainText).join('\n')).join('\n');
        default:
          return inlinePlainText(block.inlines);
      }
    })
    .join('\n');
}
