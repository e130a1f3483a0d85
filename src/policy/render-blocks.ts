import {escapeHtml} from './escape-html.ts';
import type {Block, Inline, Table} from './model.ts';

const renderInline = (inline: Inline): string => {
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
};

/** Inlines as HTML, everything escaped. */
const renderInlines = (inlines: readonly Inline[]): string => inlines.map(renderInline).join('');

/** The heading of a column is repeated at each cell, so that a narrow screen can stack the row. */
const renderTable = ({header, rows}: Table): string => {
  const labels = header.map(renderInlines);
  const head = labels.map((label) => `<th scope="col">${label}</th>`).join('');
  const cell = (inlines: readonly Inline[], column: number): string =>
    column === 0
      ? `<th scope="row">${renderInlines(inlines)}</th>`
      : `<td data-label="${(labels[column] ?? '').replaceAll(/<[^>]*>/g, '')}">${renderInlines(inlines)}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n');
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
};

const renderItem = (blocks: readonly Block[]): string => {
  const [only] = blocks;
  const inner =
    blocks.length === 1 && only?.kind === 'paragraph' ? renderInlines(only.inlines) : renderBlocks(blocks);
  return `<li>${inner}</li>`;
};

const renderBlock = (block: Block): string => {
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
};

/** Blocks as HTML, everything escaped. */
export const renderBlocks = (blocks: readonly Block[]): string => blocks.map(renderBlock).join('\n');
