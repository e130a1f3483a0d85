/**
 * Whether the parser has finished `node`: text follows it, or the page is parsed. Observers hear of an element when it
 * opens, and a template or script may still be growing then. An element that follows proves nothing: scripts put theirs at
 * the end of head and body while the parser waits for the rest.
 */
export const isWhole = (node: Element): boolean => {
  for (let at: Node | null = node; at; at = at.parentNode)
    if ((at.nextSibling as Partial<Text> | null)?.data) return true;
  return node.ownerDocument.readyState !== 'loading';
};
