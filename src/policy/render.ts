import {formatCalendarDate, parseCalendarDate} from '../platform/pure/calendar.ts';
import {escapeHtml} from '../platform/pure/html-escape.ts';
import type {Block, Inline, Policy, Section, Table} from './model.ts';

/**
 * A policy as HTML, all texts escaped: title, version and date, table of contents, and the text. `permalink` is the address
 * of this version. The page's style sheet styles the classes `page-head`, `facts-line`, `contents` and `prose`.
 */
export function renderPolicyPage(policy: Policy, permalink?: string): string {
  const {title, version, date} = policy;
  const day = parseCalendarDate(date);
  const link =
    permalink === undefined ? '' : `\n<a href="${escapeHtml(permalink)}">Address of this version</a>`;
  return `<header class="page-head">
<h1>${escapeHtml(title)}</h1>
<p class="facts-line">
<span>Version ${escapeHtml(version)}</span>
<span>In force since <time datetime="${escapeHtml(date)}">${escapeHtml(day ? formatCalendarDate(day) : date)}</time></span>${link}
</p>
</header>
<nav class="contents" aria-labelledby="policy-contents">
<h2 id="policy-contents">On this page</h2>
${renderContents(policy)}
</nav>
<div class="prose">
${renderPolicy(policy)}
</div>`;
}

/** The text of a policy as HTML: the introduction, then the sections. The title is not included. */
export function renderPolicy(policy: Policy): string {
  return [renderBlocks(policy.introduction), ...policy.sections.map(renderSection)].join('\n');
}

/** The table of contents as HTML: a link to each section. */
export function renderContents(policy: Policy): string {
  const items = policy.sections.map(
    ({id, title}) => `<li><a href="#${escapeHtml(id)}">${escapeHtml(title)}</a></li>`,
  );
  return `<ol>\n${items.join('\n')}\n</ol>`;
}

function renderSection({id, title, blocks}: Section): string {
  return `<section aria-labelledby="${escapeHtml(id)}">\n<h2 id="${escapeHtml(id)}">${escapeHtml(title)}</h2>\n${renderBlocks(blocks)}\n</section>`;
}

function renderBlocks(blocks: readonly Block[]): string {
  return blocks.map(renderBlock).join('\n');
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${renderInlines(block.inlines)}</p>`;
    case 'heading':
      return `<h${block.level} id="${escapeHtml(block.id)}">${renderInlines(block.inlines)}</h${block.level}>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${block.items.map(renderItem).join('\n')}\n</${tag}>`;
    }
    case 'quote':
      return `<blockquote>\n${renderBlocks(block.blocks)}\n</blockquote>`;
    default:
      return renderTable(block);
  }
}

function renderItem(blocks: readonly Block[]): string {
  const [only] = blocks;
  const inner =
    blocks.length === 1 && only?.kind === 'paragraph' ? renderInlines(only.inlines) : renderBlocks(blocks);
  return `<li>${inner}</li>`;
}

/** Every cell repeats the heading of its column in `data-label`, so that a style sheet can stack the cells on narrow screens. */
function renderTable({header, rows}: Table): string {
  const labels = header.map(renderInlines);
  const head = labels.map((label) => `<th scope="col">${label}</th>`).join('');
  const cell = (inlines: readonly Inline[], column: number): string =>
    column === 0
      ? `<th scope="row">${renderInlines(inlines)}</th>`
      : `<td data-label="${(labels[column] ?? '').replaceAll(/<[^>]*>/g, '')}">${renderInlines(inlines)}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
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
