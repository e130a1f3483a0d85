/** Where an external script comes from, in HTML or SVG; empty for an inline one. */
export const addressOf = (script: HTMLScriptElement): string =>
  script.src ||
  script.getAttribute('href') ||
  script.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ||
  '';
