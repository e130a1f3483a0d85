/** The parent of an element in the flat tree: its slot, its parent element or the host of its shadow root. */
export function flatParent(element: Element): Element | undefined {
  return element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
}
