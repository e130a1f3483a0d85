import {normalizeSource} from './front-matter.ts';

/** The values that the placeholders of a policy stand for. */
export interface PolicyValues {
  /** Texts by name: `organisation.name`. An empty text counts as missing. */
  readonly texts: Readonly<Record<string, string>>;
  /** Tables by name, as lines of Markdown: `cookies`. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
}

/** A policy with its placeholders filled in. */
export interface FilledPolicy {
  readonly text: string;
  /** For each line of `text`, the line of the source that it is from; both are counted from 1. */
  readonly sourceLines: readonly number[];
  /** Placeholders that nothing is known about. They stay in the text. */
  readonly unknown: readonly {readonly name: string; readonly line: number; readonly column: number}[];
}

const PLACEHOLDER = /\{\{\s*([A-Za-z][\w.-]*)\s*\}\}/g;

/** A line that is one placeholder and nothing else. */
const ALONE = /^\{\{\s*([A-Za-z][\w.-]*)\s*\}\}$/;

/**
 * Replaces `{{name}}` in the source of a policy: by a text, or, on a line of its own, by a table. A text stays a text: what Markdown
 * would read as markup is escaped. The result is the text of the version: it does not change when the configuration does.
 */
export function fillPolicy(source: string, {texts, tables}: PolicyValues): FilledPolicy {
  const unknown: FilledPolicy['unknown'][number][] = [];
  const sourceLines: number[] = [];
  const filled = normalizeSource(source)
    .split('\n')
    .flatMap((content, index): readonly string[] => {
      const line = index + 1;
      const table = tables[ALONE.exec(content.trim())?.[1] ?? ''];
      const lines = table ?? [
        content.replaceAll(PLACEHOLDER, (placeholder, name: string, offset: number) => {
          const text = Object.hasOwn(texts, name) ? texts[name] : undefined;
          if (!text) unknown.push({name, line, column: offset + 1});
          return text ? escapeMarkdown(text) : placeholder;
        }),
      ];
      sourceLines.push(...lines.map(() => line));
      return lines;
    });
  return {text: filled.join('\n'), sourceLines, unknown};
}

/** A text in which no character is markup: https://spec.commonmark.org/0.31.2/#backslash-escapes */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>|~#&]/g, '\\$&');
}
