/**
 * Adds a style sheet to the page and to every open shadow root in it. A visitor's own style sheet reaches all of them too:
 * https://drafts.csswg.org/css-cascade-5/#cascade-origin
 */
export function addSheet(css: string): void {
  const addTo = (root: Document | ShadowRoot): void => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    for (const {shadowRoot} of root.querySelectorAll('*')) if (shadowRoot) addTo(shadowRoot);
  };
  addTo(document);
}
