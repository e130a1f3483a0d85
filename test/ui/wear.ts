/**
 * Lets the rules for a wish of the visitor's, or for print, hold for everybody: `wear(host, 'prefers-contrast')`. Not every
 * engine here can be told to have the wish. Returns how many sheets had such rules.
 */
export const wear = (host: HTMLElement, wish: string): number => {
  const roots = [host.shadowRoot, host.shadowRoot?.querySelector('privacy-desk-panel')?.shadowRoot];
  const rules = roots
    .flatMap((root) => root?.adoptedStyleSheets ?? [])
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSMediaRule)
    .filter(({conditionText}) => conditionText.includes(wish));
  for (const {media} of rules) media.mediaText = 'all';
  return rules.length;
};
