import {html, nothing, type TemplateResult} from 'lit/html.js';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';

/** A text key, and what is to be said under it; nothing is left out. */
export type Row = readonly [string, string | TemplateResult | undefined];

/** Facts with their names. */
export const factList = ({words}: UiContext, rows: readonly Row[]): TemplateResult =>
  html`<dl>
    ${rows.map(([key, value]) =>
      value
        ? html`<div>
            <dt>${say(words, key)}</dt>
            <dd>${value}</dd>
          </div>`
        : nothing,
    )}
  </dl>`;
