import {directionOf} from '../texts/pick-language.ts';
import {html, type TemplateResult} from 'lit/html.js';
import type {UiContext} from '../ui-context.ts';

/** A paragraph of what a site says in place: that is in the configuration's language, whichever the panel is in. */
export const ownParagraph = (
  {config: {language}}: UiContext,
  text: string | undefined,
): TemplateResult | '' | undefined =>
  text && html`<p lang=${language} dir=${directionOf(language)}>${text}</p>`;
