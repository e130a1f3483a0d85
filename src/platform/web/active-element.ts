/** The element that has the focus, looked up through open shadow roots. */
export function activeElement(root: DocumentOrShadowRoot): Element | null {
  const element = root.activeElement;
  return (element?.shadowRoot && activeElement(element.shadowRoot)) ?? element;
}
