/**
 * Makes the rules of a media query apply in any case: a preference of the visitor, as in
 * `forceMedia(host, 'prefers-contrast')`, or `print`. Tests need this because not every engine can emulate them. Returns how
 * many such rules there are.
 */
export function forceMedia(host: HTMLElement, query: string): number {
  const roots = [host.shadowRoot, host.shadowRoot?.querySelector('privacy-desk-panel')?.shadowRoot];
  const rules = roots
    .flatMap((root) => root?.adoptedStyleSheets ?? [])
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSMediaRule)
    .filter(({conditionText}) => conditionText.includes(query));
  for (const {media} of rules) media.mediaText = 'all';
  return rules.length;
}
