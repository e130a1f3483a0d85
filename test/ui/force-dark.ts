/** Applies the dark colours of the element's own style sheet. Not every engine can emulate a dark colour scheme. */
export function forceDark(host: HTMLElement): void {
  const rules = [...(host.shadowRoot?.adoptedStyleSheets[0]?.cssRules ?? [])];
  const dark = rules.find((rule) => rule instanceof CSSMediaRule && rule.conditionText.includes('dark'));
  const style = ((dark as CSSMediaRule | undefined)?.cssRules[0] as CSSStyleRule | undefined)?.style;
  if (!style?.length) throw new Error('There are no dark colours.');
  for (const name of style) host.style.setProperty(name, style.getPropertyValue(name));
}
