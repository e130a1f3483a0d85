/** Whether a pointer at the middle of the element would hit it: it is inside the window, and nothing covers it. */
export function isHit(element: Element): boolean {
  const {left, top, width, height} = element.getBoundingClientRect();
  let root: Document | ShadowRoot = element.ownerDocument;
  for (;;) {
    const hit: Element | null = root.elementFromPoint(left + width / 2, top + height / 2);
    if (hit && (element.contains(hit) || hit.getRootNode() === element.getRootNode()))
      return element.contains(hit);
    if (!hit?.shadowRoot || hit.shadowRoot === root) return false;
    root = hit.shadowRoot;
  }
}
