/** What the visitor was shown when asked. */
export interface Notice {
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** All of them. */
  readonly text: string;
  /** How each category was called and described there; a description may be empty. */
  readonly categories: readonly {readonly id: string; readonly title: string; readonly description: string}[];
}
