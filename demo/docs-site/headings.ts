import type {Token} from 'markdown-it';

/** A heading of a page. */
export interface Heading {
  readonly level: number;
  /** Its fragment. */
  readonly id: string;
  readonly text: string;
}

/**
 * Gives every heading in `tokens` an `id`, as code hosts do, so that the same links work there and on the site: lower case, without
 * punctuation, with hyphens for spaces, and with a number when the same heading occurs again.
 */
export function addHeadingIds(tokens: readonly Token[]): readonly Heading[] {
  const used = new Map<string, number>();
  return tokens.flatMap((token, index): readonly Heading[] => {
    if (token.type !== 'heading_open') return [];
    const text = textOf(tokens[index + 1]);
    const slug = text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-');
    const count = used.get(slug) ?? 0;
    used.set(slug, count + 1);
    const id = count === 0 ? slug : `${slug}-${count}`;
    token.attrSet('id', id);
    return [{level: Number(token.tag.slice(1)), id, text}];
  });
}

/** The text of an inline token, without its markup. */
export function textOf(token: Token | undefined): string {
  const parts = (token?.children ?? []).map(({type, content}) => (type === 'softbreak' ? ' ' : content));
  return parts.join('').trim();
}
