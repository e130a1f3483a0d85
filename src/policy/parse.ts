import {lexer} from 'marked';
import {frontMatter} from './front-matter.ts';
import {readBlocks} from './markdown.ts';
import {
  type Block,
  inlinePlainText,
  type Policy,
  type PolicyProblem,
  type ReportPolicy,
  type Section,
  type TableRole,
} from './model.ts';

/**
 * Parses the source of a policy: front matter (`title`, `version`, `date`, perhaps `language` and a list of `changes`) between `---`
 * lines, then Markdown in which every second-level heading begins a section. Never throws; what cannot be published as written is
 * reported as a problem.
 */
export function parsePolicy(source: string): {
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
} {
  const {fields, lists, errors, body} = frontMatter(source);
  const problems: PolicyProblem[] = errors.map(({message, line}) => ({
    code: 'front-matter',
    found: '',
    line,
    message,
  }));
  const report: ReportPolicy = (problem) => problems.push(problem);
  const blocks = withRoles(withUniqueIds(readBlocks(lexer(body), report), report));
  const policy = {
    title: fields.get('title') ?? '',
    version: fields.get('version') ?? '',
    date: fields.get('date') ?? '',
    language: fields.get('language') ?? '',
    changes: lists.get('changes') ?? [],
    introduction: introductionOf(blocks),
    sections: sectionsOf(blocks),
  };
  return {policy, problems};
}

function introductionOf(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(isSectionStart);
  return first < 0 ? blocks : blocks.slice(0, first);
}

function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  return blocks.flatMap((block, start) => {
    if (block.kind !== 'heading' || !isSectionStart(block)) return [];
    const after = blocks.slice(start + 1);
    const end = after.findIndex(isSectionStart);
    const content = end < 0 ? after : after.slice(0, end);
    const [first, ...rest] = content;
    const isBrief = first?.kind === 'quote';
    return [
      {
        id: block.id,
        title: inlinePlainText(block.inlines),
        relations: block.relations,
        brief: isBrief ? first.blocks : [],
        blocks: isBrief ? rest : content,
      },
    ];
  });
}

function isSectionStart(block: Block): boolean {
  return block.kind === 'heading' && block.level <= 2;
}

/** Adds a number to a heading's id that is already in use. */
function withUniqueIds(blocks: readonly Block[], report: ReportPolicy): readonly Block[] {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const count = (seen.get(block.id) ?? 0) + 1;
    seen.set(block.id, count);
    if (count === 1) return block;
    const id = `${block.id}-${count}`;
    report({
      code: 'id-repeated',
      found: inlinePlainText(block.inlines),
      message: `A second heading has the id "${block.id}". It becomes "${id}".`,
    });
    return {...block, id};
  });
}

/** Gives the role that a heading names to the next table below it. */
function withRoles(blocks: readonly Block[]): readonly Block[] {
  let role: TableRole | undefined;
  return blocks.map((block) => {
    if (block.kind === 'heading') role = block.table;
    if (block.kind !== 'table') return block;
    const table = {...block, role};
    role = undefined;
    return table;
  });
}
