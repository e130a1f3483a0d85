import type {Draft} from './draft.ts';
import {themeCss} from './theme-css.ts';

/** The text of `site.json`. */
export function jsonOf({site}: Draft): string {
  return `${JSON.stringify(site, null, 2)}\n`;
}

/** The markup for a page that has the configuration in it: the look, the configuration and the tag. */
export function snippetFor(draft: Draft): string {
  const css = themeCss(draft);
  // Escaped, so that a text in the configuration cannot end the script element.
  const json = jsonOf(draft).replaceAll('<', '\\u003c');
  return [
    ...(css ? [`<style>\n${css}</style>`] : []),
    `<script type="application/json" id="privacy-desk-config">\n${json}</script>`,
    '<script src="/privacy/desk.js"></script>',
  ].join('\n');
}
