import {lexer} from 'marked';
import {
  type Block,
  inlinePlainText,
  type Policy,
  type PolicyProblem,
  type ReportPolicy,
  type Section,
} from './model.ts';
import {readBlocks} from './markdown.ts';

/** The front matter of a source, as fields by name, and the text after it. */
interface FrontMatter {
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

const FENCE = /^---\n([\s\S]*?)\n---\n/;

/**
 * Parses the source of a policy: front matter (`title`, `version`, `date`) between `---` lines, then Markdown in which every
 * second-level heading begins a section. Never throws; what cannot be published as written is reported as a problem.
 */
export function parsePolicy(source: string): {
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
} {
  const problems: PolicyProblem[] = [];
  const report: ReportPolicy = (problem) => problems.push(problem);
  const {fields, body} = frontMatter(source);
  const blocks = withUniqueIds(readBlocks(lexer(body), report), report);
  const policy = {
    title: fields.get('title') ?? '',
    version: fields.get('version') ?? '',
    date: fields.get('date') ?? '',
    introduction: introductionOf(blocks),
    sections: sectionsOf(blocks),
  };
  return {policy, problems};
}

/** Splits the front matter (`---`, lines of `key: value`, `---`) from a source. Without front matter, there are no fields. */
export function frontMatter(source: string): FrontMatter {
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const match = FENCE.exec(text);
  const lines = match?.[1]?.split('\n') ?? [];
  const fields = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
  });
  return {fields: new Map(fields), body: text.slice(match?.[0].length ?? 0)};
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
    return [
      {id: block.id, title: inlinePlainText(block.inlines), blocks: end < 0 ? after : after.slice(0, end)},
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
      code: 'policy-duplicate',
      path: `#${block.id}`,
      message: `A second heading has this id. It becomes "${id}".`,
    });
    return {...block, id};
  });
}
