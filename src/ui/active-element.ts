/** What has the focus, looked for through open shadow roots. */
export const activeElement = (root: DocumentOrShadowRoot): Element | null => {
  const element = root.activeElement;
  return (element?.shadowRoot && activeElement(element.shadowRoot)) ?? element;
};
