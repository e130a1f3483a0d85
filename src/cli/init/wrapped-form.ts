import {embedAttribute} from './embeds.ts';
import {isEarly} from './loaded-addresses.ts';
import {allElements, type PageElement} from './page-elements.ts';
import type {Snippet} from './snippets.ts';

/** How a snippet is put into a template. */
export interface TemplateKeys {
  readonly category: string;
  readonly service: string;
}

/** The lines of a snippet in a template, as they stand in the page afterwards. */
export function wrappedForm(snippet: Snippet, {category, service}: TemplateKeys): readonly string[] {
  const {start, end} = placeOf(snippet);
  const early = movedToStart(snippet);
  const lines = [
    ...early.flatMap(({place}) => sourceLines(snippet, place.start, place.end, [])),
    ...sourceLines(snippet, start, end, [...dropped(snippet, early), ...parkedImages(snippet)]),
  ];
  const keys = `data-consent="${category}" data-service="${service}"`;
  return [
    `<template ${keys}${embedAttribute(snippet.preset, snippet.elements)}>`,
    ...lines.map((line) => (line ? `  ${line}` : line)),
    '</template>',
  ];
}

/** Whether the template has the parts of the snippet in another order than the page. */
export function isReordered(snippet: Snippet): boolean {
  return movedToStart(snippet).length > 0;
}

/** A change of the text between two offsets. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The scripts and style sheets to write first: none, unless one comes after other elements or in them. Firefox would request that
 * one ahead of time.
 */
function movedToStart({elements}: Snippet): readonly PageElement[] {
  const shown = elements.filter(({tag}) => tag !== 'noscript');
  const first = shown.findIndex((element) => !isEarly(element));
  const isLate = first >= 0 && allElements(shown.slice(first)).some(isEarly);
  return isLate ? allElements(shown).filter(isEarly) : [];
}

/** The elements that are written elsewhere in the template, and each `<noscript>`, which a template drops: scripts do run there. */
function dropped({elements}: Snippet, early: readonly PageElement[]): readonly Edit[] {
  const unused = elements.filter(({tag}) => tag === 'noscript');
  return [...early, ...unused].map(({place: {start, end}}) => ({start, end, text: ''}));
}

/** `src` of an image becomes `data-src`: Firefox requests images in templates ahead of time. */
function parkedImages({elements}: Snippet): readonly Edit[] {
  return allElements(elements)
    .filter(({tag}) => tag === 'img')
    .flatMap((image) => ['src', 'srcset'].flatMap((name) => image.attributeStart(name) ?? []))
    .map((start) => ({start, end: start, text: 'data-'}));
}

/** The lines of a part of the page, with edits, as far to the left as they can be. */
function sourceLines(
  {page: {html}}: Snippet,
  start: number,
  end: number,
  edits: readonly Edit[],
): readonly string[] {
  const indent = /[^\r\n]*$/.exec(html.slice(0, start))?.[0] ?? '';
  const text = edits
    .toSorted((one, other) => other.start - one.start)
    .reduce(
      (edited, edit) => edited.slice(0, edit.start - start) + edit.text + edited.slice(edit.end - start),
      html.slice(start, end),
    );
  // What stands before the snippet in its line is not part of it, but tells how far its other lines are moved.
  const lines = (indent.replaceAll(/\S/g, ' ') + text).trimEnd().split(/\r\n|\r|\n/);
  // Where a part was taken out, no empty line stays.
  const kept = edits.some((edit) => edit.text === '') ? lines.filter((line) => line.trim()) : lines;
  const shared = Math.min(...kept.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return end > start ? kept.map((line) => line.slice(shared).trimEnd()) : [];
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
