import {escapeHtml} from '../platform/pure/html-escape.ts';
import type {FrameText} from './frame-text.ts';
import type {Block, Inline, Section, Table} from './model.ts';

/** The values that the HTML of a text depends on besides the text. */
export interface RenderOptions {
  readonly text: FrameText;
  /** Ids of the relations that the page can be filtered by, in their order. */
  readonly relations: readonly string[];
}

/** A section of a policy as HTML, all texts escaped. `data-for` has the numbers of the relations that it is for. */
export function renderSection(
  {id, title, relations, brief, blocks}: Section,
  options: RenderOptions,
): string {
  const lead =
    brief.length === 0
      ? ''
      : `<div class="policy-brief">\n<p class="policy-brief-title">${escapeHtml(options.text('brief'))}</p>\n${renderBlocks(brief, options)}\n</div>\n`;
  return `<section aria-labelledby="${escapeHtml(id)}"${forAttribute(relations, options)}>
<h2 id="${escapeHtml(id)}">${escapeHtml(title)}</h2>
${lead}${renderBlocks(blocks, options)}
</section>`;
}

/** The attribute that a style sheet filters by; empty for what everyone should read. */
export function forAttribute(
  relations: readonly string[],
  options: Pick<RenderOptions, 'relations'>,
): string {
  const numbers = relations.flatMap((id) => {
    const index = options.relations.indexOf(id);
    return index < 0 ? [] : [index + 1];
  });
  return numbers.length === 0 ? '' : ` data-for="${numbers.join(' ')}"`;
}

/** Blocks as HTML. A heading that is for some readers begins an element of its own, up to the next heading. */
export function renderBlocks(blocks: readonly Block[], options: RenderOptions): string {
  return partsOf(blocks)
    .map(({heading, content}) => {
      const html = content.map((block) => renderBlock(block, options)).join('\n');
      const attribute = heading ? forAttribute(heading.relations, options) : '';
      return heading && attribute !== ''
        ? `<section aria-labelledby="${escapeHtml(heading.id)}"${attribute}>\n${html}\n</section>`
        : html;
    })
    .join('\n');
}

type Heading = Extract<Block, {readonly kind: 'heading'}>;

/** Splits blocks at the headings: each part begins with its heading. */
function partsOf(
  blocks: readonly Block[],
): readonly {readonly heading: Heading | undefined; readonly content: readonly Block[]}[] {
  const parts: {heading: Heading | undefined; content: Block[]}[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') parts.push({heading: block, content: [block]});
    else if (parts.length === 0) parts.push({heading: undefined, content: [block]});
    else parts.at(-1)?.content.push(block);
  }
  return parts;
}

function renderBlock(block: Block, options: RenderOptions): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${renderInlines(block.inlines)}</p>`;
    case 'heading':
      return `<h${block.level} id="${escapeHtml(block.id)}">${renderInlines(block.inlines)}</h${block.level}>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map((item) => renderItem(item, options));
      return `<${tag}>\n${items.join('\n')}\n</${tag}>`;
    }
    case 'quote':
      return `<blockquote>\n${renderBlocks(block.blocks, options)}\n</blockquote>`;
    default:
      return renderTable(block);
  }
}

function renderItem(blocks: readonly Block[], options: RenderOptions): string {
  const [only] = blocks;
  const inner =
    blocks.length === 1 && only?.kind === 'paragraph'
      ? renderInlines(only.inlines)
      : renderBlocks(blocks, options);
  return `<li>${inner}</li>`;
}

/** Every cell repeats the heading of its column in `data-label`, so that a style sheet can stack the cells on narrow screens. */
function renderTable({header, rows, role}: Table): string {
  const labels = header.map(renderInlines);
  const head = labels.map((label) => `<th scope="col">${label}</th>`).join('');
  const cell = (inlines: readonly Inline[], column: number): string =>
    column === 0
      ? `<th scope="row">${renderInlines(inlines)}</th>`
      : `<td data-label="${(labels[column] ?? '').replaceAll(/<[^>]*>/g, '')}">${renderInlines(inlines)}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
  const name = role === undefined ? '' : ` class="policy-${role}"`;
  return `<table${name}>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

function renderInlines(inlines: readonly Inline[]): string {
  return inlines.map(renderInline).join('');
}

function renderInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escapeHtml(inline.text);
    case 'break':
      return '<br>';
    case 'code':
      return `<code>${escapeHtml(inline.text)}</code>`;
    case 'link':
      return `<a href="${escapeHtml(inline.href)}">${renderInlines(inline.inlines)}</a>`;
    default:
      return `<${inline.kind}>${renderInlines(inline.inlines)}</${inline.kind}>`;
  }
}
