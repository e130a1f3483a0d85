/** Registers a custom element, unless the page already has one with this name. */
export function defineElement(
  registry: CustomElementRegistry | undefined,
  name: string,
  constructor: CustomElementConstructor,
): void {
  if (!registry?.get(name)) registry?.define(name, constructor);
}

/**
 * Attaches an open shadow root with the style sheet `css`. The sheet is a constructed one, because a content security
 * policy without `unsafe-inline` blocks every other kind. See https://www.w3.org/TR/CSP3/#directive-style-src
 */
export function shadowWith(host: HTMLElement, css: string): ShadowRoot {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const root = host.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [sheet];
  return root;
}
