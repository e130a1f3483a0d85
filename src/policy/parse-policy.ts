import {lexer} from 'marked';
import {frontMatter} from './front-matter.ts';
import type {Block, Policy, Section} from './model.ts';
import {inlineText} from './plain-text.ts';
import type {PolicyProblem, ReportPolicy} from './policy-problem.ts';
import {readBlocks} from './read-blocks.ts';

const isSectionStart = (block: Block): boolean => block.kind === 'heading' && block.level <= 2;

const sectionsOf = (blocks: readonly Block[]): readonly Section[] =>
  blocks.flatMap((block, start) => {
    if (block.kind !== 'heading' || !isSectionStart(block)) return [];
    const after = blocks.slice(start + 1);
    const end = after.findIndex(isSectionStart);
    return [{id: block.id, title: inlineText(block.inlines), blocks: end < 0 ? after : after.slice(0, end)}];
  });

const openingOf = (blocks: readonly Block[]): readonly Block[] => {
  const first = blocks.findIndex(isSectionStart);
  return first < 0 ? blocks : blocks.slice(0, first);
};

/** A second heading of the same id gets a number, so that every address leads to one place. */
const withOwnIds = (blocks: readonly Block[], report: ReportPolicy): readonly Block[] => {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const count = (seen.get(block.id) ?? 0) + 1;
    seen.set(block.id, count);
    if (count === 1) return block;
    const id = `${block.id}-${count}`;
    report({
      code: 'policy-duplicate',
      path: `#${block.id}`,
      message: `A second heading with this id. Called "${id}".`,
    });
    return {...block, id};
  });
};

/**
 * Reads a policy source: opening facts (`title`, `version`, `date`) between `---` lines, then Markdown whose
 * second-level headings begin sections. Never throws; whatever cannot be published as it stands is a problem.
 */
export const parsePolicy = (
  source: string,
): {readonly policy: Policy; readonly problems: readonly PolicyProblem[]} => {
  const problems: PolicyProblem[] = [];
  const report: ReportPolicy = (problem) => problems.push(problem);
  const {facts, body} = frontMatter(source);
  const blocks = withOwnIds(readBlocks(lexer(body), report), report);
  const fact = (name: string): string => facts.get(name) ?? '';
  const policy = {
    title: fact('title'),
    version: fact('version'),
    date: fact('date'),
    opening: openingOf(blocks),
    sections: sectionsOf(blocks),
  };
  return {policy, problems};
};
