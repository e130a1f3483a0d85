import type {Snippet} from './snippets.ts';

/** How a snippet is put into a template. */
export interface TemplateKeys {
  readonly category: string;
  readonly service: string;
}

/** The lines of a snippet in a template, as they stand in the page afterwards. */
export function wrappedForm(snippet: Snippet, {category, service}: TemplateKeys): readonly string[] {
  return [
    `<template data-consent="${category}" data-service="${service}">`,
    ...sourceLines(snippet).map((line) => (line ? `  ${line}` : line)),
    '</template>',
  ];
}

/** The lines of a snippet as its page has them, as far to the left as they can be. */
function sourceLines(snippet: Snippet): readonly string[] {
  const {html} = snippet.page;
  const {start, end} = placeOf(snippet);
  const indent = /[^\r\n]*$/.exec(html.slice(0, start))?.[0] ?? '';
  // What stands before the snippet in its line is not part of it, but tells how far its other lines are moved.
  const lines = (indent.replaceAll(/\S/g, ' ') + withoutImages(snippet)).trimEnd().split(/\r\n|\r|\n/);
  const widths = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const shared = Math.min(...widths);
  return end > start ? lines.map((line) => line.slice(shared).trimEnd()) : [];
}

/** The text of a snippet, in which `src` of an image is `data-src`: Firefox requests images in templates ahead of time. */
function withoutImages(snippet: Snippet): string {
  const {start, end} = placeOf(snippet);
  const parked = snippet.elements
    .filter(({tag}) => tag === 'img')
    .flatMap((element) => ['src', 'srcset'].flatMap((name) => element.attributeStart(name) ?? []))
    .toSorted((one, other) => other - one);
  return parked.reduce(
    (text, offset) => `${text.slice(0, offset - start)}data-${text.slice(offset - start)}`,
    snippet.page.html.slice(start, end),
  );
}

/** Where a snippet begins and ends. */
export function placeOf({elements}: Snippet): {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
} {
  const [first, last] = [elements[0]?.place, elements.at(-1)?.place];
  return {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    line: first?.line ?? 1,
    endLine: last?.endLine ?? 1,
  };
}
