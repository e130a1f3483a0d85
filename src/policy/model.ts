/** Words inside a block. */
export type Inline =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'strong' | 'em'; readonly inlines: readonly Inline[]}
  | {readonly kind: 'code'; readonly text: string}
  | {readonly kind: 'link'; readonly href: string; readonly inlines: readonly Inline[]}
  | {readonly kind: 'break'};

/** A table: one row of column headings, then rows whose first cell says what the row is about. */
export interface Table {
  readonly kind: 'table';
  readonly header: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/** A part of a section. */
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

/** A part of the policy that the contents list leads to. */
export interface Section {
  /** Fragment of its address; said in the source as `## Title {#id}`, so that links to it last. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A policy, read. Fields that the source does not give are empty. */
export interface Policy {
  readonly title: string;
  readonly version: string;
  /** The day it takes effect, `YYYY-MM-DD`. */
  readonly date: string;
  /** What stands before the first section. */
  readonly opening: readonly Block[];
  readonly sections: readonly Section[];
}
