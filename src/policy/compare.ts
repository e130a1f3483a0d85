import {diffArrays, diffWordsWithSpace} from 'diff';
import {type Block, blocksOf, inlinePlainText, type Policy} from './model.ts';

/** A piece of a line that two versions share, or that one of them has. */
export interface ChangedPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A paragraph, list item, heading or table row that differs between two versions. */
export interface LineChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly parts: readonly ChangedPart[];
}

/** The difference in one section. */
export interface SectionChange {
  /** Id in the version that has the section; empty for the introduction. */
  readonly id: string;
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly lines: readonly LineChange[];
}

/** The differences between two versions of a policy. */
export interface PolicyComparison {
  readonly changed: readonly SectionChange[];
  /** Titles of the sections whose words are the same in both. */
  readonly unchanged: readonly string[];
}

/** How much of two lines has to be the same for them to be one line that was changed. */
const SIMILAR = 0.5;

/** Compares two versions, section by section in the order of the newer one. Sections with one id are the same section. */
export function comparePolicies(older: Policy, newer: Policy): PolicyComparison {
  const before = linesBySection(older);
  const after = linesBySection(newer);
  const removed = [...before].filter(([id]) => !after.has(id));
  const compared = [...after, ...removed].map(([id, {title}]): SectionChange => {
    const [from, to] = [before.get(id), after.get(id)];
    const kind = from && to ? 'changed' : to ? 'added' : 'removed';
    return {id, title, kind, lines: compareLines(from?.lines ?? [], to?.lines ?? [])};
  });
  const isChanged = ({kind, lines}: SectionChange): boolean => kind !== 'changed' || lines.length > 0;
  return {
    changed: compared.filter(isChanged),
    unchanged: compared.filter((section) => !isChanged(section)).flatMap(({title}) => title || []),
  };
}

interface SectionLines {
  readonly title: string;
  readonly lines: readonly string[];
}

function linesBySection({introduction, sections}: Policy): ReadonlyMap<string, SectionLines> {
  return new Map([
    ['', {title: '', lines: linesOf(introduction)}],
    ...sections.map((section): [string, SectionLines] => [
      section.id,
      {title: section.title, lines: [section.title, ...linesOf(blocksOf(section))]},
    ]),
  ]);
}

function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'list':
        return block.items.flatMap(linesOf);
      case 'quote':
        return linesOf(block.blocks);
      case 'table':
        return [block.header, ...block.rows].map((row) => row.map(inlinePlainText).join(' · '));
      default:
        return [inlinePlainText(block.inlines)];
    }
  });
}

/** The lines that differ, in the order of the newer text. */
function compareLines(from: readonly string[], to: readonly string[]): readonly LineChange[] {
  const runs = diffArrays([...from], [...to]);
  return runs.flatMap(({added, removed, value}, index): readonly LineChange[] => {
    const next = runs[index + 1];
    if (removed) return next?.added ? [] : value.map((text) => wholeLine('removed', text));
    if (!added) return [];
    const before = runs[index - 1];
    return pairLines(before?.removed ? before.value : [], value);
  });
}

/** Lines that replace others: each goes with the removed line that is most like it, if one is. */
function pairLines(removed: readonly string[], added: readonly string[]): readonly LineChange[] {
  const left = [...removed];
  const changes = added.map((text): LineChange => {
    const [best] = left
      .map((candidate, index) => ({index, parts: wordParts(candidate, text)}))
      .filter(({parts}) => similarity(parts) >= SIMILAR)
      .sort((one, other) => similarity(other.parts) - similarity(one.parts));
    if (!best) return wholeLine('added', text);
    left.splice(best.index, 1);
    return {kind: 'changed', parts: best.parts};
  });
  return [...left.map((text) => wholeLine('removed', text)), ...changes];
}

function wholeLine(kind: 'added' | 'removed', text: string): LineChange {
  return {kind, parts: [{kind, text}]};
}

function wordParts(from: string, to: string): readonly ChangedPart[] {
  return diffWordsWithSpace(from, to).map(({added, removed, value}) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** The share of the characters of two lines that both have, 0 to 1. */
function similarity(parts: readonly ChangedPart[]): number {
  const lengthOf = (kind: ChangedPart['kind']): number =>
    parts.reduce((sum, part) => sum + (part.kind === kind ? part.text.length : 0), 0);
  const same = lengthOf('same') * 2;
  return same / Math.max(1, same + lengthOf('added') + lengthOf('removed'));
}
