/**
 * An open shadow root for `host`, styled by `css`: constructed, because a policy without `unsafe-inline` lets no other
 * sheet through. See https://www.w3.org/TR/CSP3/#directive-style-src
 */
export const shadowWith = (host: HTMLElement, css: string): ShadowRoot => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const root = host.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [sheet];
  return root;
};
