/**
 * Whether the parser has finished `node`: something follows it, or the page is parsed. Observers hear of an element
 * when it opens, and a template or script may still be growing then.
 */
export const isWhole = (node: Element): boolean => {
  for (let at: Node | null = node; at; at = at.parentNode) if (at.nextSibling) return true;
  return node.ownerDocument.readyState !== 'loading';
};
