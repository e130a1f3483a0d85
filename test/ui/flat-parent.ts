/** What an element is drawn in: its slot, its parent or the host of its shadow root. */
export const flatParent = (element: Element): Element | undefined =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
