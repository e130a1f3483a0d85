/** A style sheet of ours in a document or shadow root. */
export interface AddedSheet {
  /** Adds it again if the page has dropped it, by setting a list of its own sheets. */
  restore(): void;
  remove(): void;
}

/** Sheets that many roots have in common, by their text. */
const shared = new Map<string, CSSStyleSheet>();

/**
 * Adds a style sheet to a document or shadow root, beside those it has.
 *
 * It is a constructed sheet, because a content security policy without `unsafe-inline` blocks every other kind
 * (https://www.w3.org/TR/CSP3/#directive-style-src). Safari before 16.4 has none: there it is a `<style>` element.
 */
export function addSheet(root: Document | ShadowRoot, css: string): AddedSheet {
  return isConstructable(root) ? adopt(root, createSheet(css)) : addStyleElement(root, css);
}

/** Adds a style sheet that many roots have, unless this one has it already. */
export function addSharedSheet(root: Document | ShadowRoot, css: string): void {
  if (!isConstructable(root)) {
    const has = [...root.querySelectorAll('style')].some(({textContent}) => textContent === css);
    if (!has) addStyleElement(root, css);
    return;
  }
  const sheet = shared.get(css) ?? createSheet(css);
  shared.set(css, sheet);
  adopt(root, sheet);
}

/** Browsers without constructed sheets do not have the list either. */
function isConstructable(root: Document | ShadowRoot): boolean {
  return 'adoptedStyleSheets' in root;
}

function createSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function adopt(root: Document | ShadowRoot, sheet: CSSStyleSheet): AddedSheet {
  const restore = (): void => {
    if (!root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  restore();
  return {
    restore,
    remove() {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
    },
  };
}

function addStyleElement(root: Document | ShadowRoot, css: string): AddedSheet {
  const style = (root.ownerDocument ?? root).createElement('style');
  style.textContent = css;
  const restore = (): void => {
    if (!style.isConnected) (root.querySelector('head') ?? root).append(style);
  };
  restore();
  return {restore, remove: () => style.remove()};
}
