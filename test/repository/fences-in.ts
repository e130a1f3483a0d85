/** A fenced code sample in a Markdown text. */
export interface Fence {
  readonly language: string;
  readonly code: string;
  /** Line of its first line, counted from 1. */
  readonly line: number;
}

/** The fenced code samples of a Markdown text. */
export const fencesIn = (markdown: string): readonly Fence[] =>
  [...markdown.matchAll(/^```(\w+)[^\n]*\n([\s\S]*?)^```/gm)].map(
    ({1: language = '', 2: code = '', index}) => ({
      language,
      code,
      line: markdown.slice(0, index).split('\n').length + 1,
    }),
  );
