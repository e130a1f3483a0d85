/** Inline content: text with emphasis, code, links and line breaks. */
export type Inline =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'strong' | 'em'; readonly inlines: readonly Inline[]}
  | {readonly kind: 'code'; readonly text: string}
  | {readonly kind: 'link'; readonly href: string; readonly inlines: readonly Inline[]}
  | {readonly kind: 'break'};

/** The subject of a table of a policy. `table=retention` after a heading says so of the next table. */
export type TableRole = (typeof tableRoles)[number];

export const tableRoles = ['purposes', 'retention', 'rights', 'recipients', 'transfers', 'cookies'] as const;

/** A table: a row of column headings, then rows whose first cell is the heading of its row. */
export interface Table {
  readonly kind: 'table';
  readonly role?: TableRole | undefined;
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
      /** Ids of the relations that the text below is for. Empty: for everyone. */
      readonly relations: readonly string[];
      readonly table?: TableRole | undefined;
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
  /** Ids of the relations that it is for: `## Title {#id for=supplier,applicant}`. Empty: for everyone. */
  readonly relations: readonly string[];
  /** The section in a few words: a quotation right after the heading. */
  readonly brief: readonly Block[];
  /** The content after it. */
  readonly blocks: readonly Block[];
}

/** A parsed policy. Fields that the source does not set are empty. */
export interface Policy {
  readonly title: string;
  readonly version: string;
  /** The day it takes effect, `YYYY-MM-DD`. */
  readonly date: string;
  /** BCP 47 tag of the language of the text; empty when the source does not set it. */
  readonly language: string;
  /** The changes of this version, a sentence for each change. */
  readonly changes: readonly string[];
  /** The content before the first section. */
  readonly introduction: readonly Block[];
  readonly sections: readonly Section[];
}

/** The kind of a mistake in the form of a source. */
type PolicyProblemCode =
  'front-matter' | 'html-not-supported' | 'link-refused' | 'id-repeated' | 'table-unknown';

/** A mistake in the form of a source: what is written cannot be published like this. */
export interface PolicyProblem {
  readonly code: PolicyProblemCode;
  /** The text of the source at the place of the mistake, so that the place can be found. */
  readonly found: string;
  /** Line of the source, counted from 1, if it is known. */
  readonly line?: number;
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

/** All blocks of a section: first what is in brief. */
export function blocksOf({brief, blocks}: Section): readonly Block[] {
  return [...brief, ...blocks];
}

/** The tables of a policy, in their order. */
export function tablesOf({introduction, sections}: Policy): readonly Table[] {
  return [introduction, ...sections.map(blocksOf)].flat().filter((block) => block.kind === 'table');
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
