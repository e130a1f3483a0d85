import type {Block, Inline} from './model.ts';

/** The words alone. */
export const inlineText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if ('inlines' in inline) return inlineText(inline.inlines);
      return inline.kind === 'break' ? ' ' : inline.text;
    })
    .join('');

/** The words alone, blocks and cells on lines of their own: what the checks on the text read. */
export const plainText = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      switch (block.kind) {
        case 'list':
          return block.items.map(plainText).join('\n');
        case 'quote':
          return plainText(block.blocks);
        case 'table':
          return [block.header, ...block.rows].map((row) => row.map(inlineText).join('\n')).join('\n');
        default:
          return inlineText(block.inlines);
      }
    })
    .join('\n');
