/** `Node.DOCUMENT_POSITION_FOLLOWING` */
const FOLLOWING = 4;

/** The same elements, in document order. */
export const inDocumentOrder = (elements: Iterable<Element>): Element[] =>
  [...elements].sort((a, b) => 2 - (a.compareDocumentPosition(b) & FOLLOWING));
