import {html, type TemplateResult} from 'lit/html.js';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';

/** Why there is no receipt to show. */
export const noReceipt = ({desk, words}: UiContext): TemplateResult => {
  const choice = desk.choice();
  const why = choice?.granted.length ? 'missing' : choice ? 'refused' : 'undecided';
  return html`<p>${say(words, `receipt.${why}`)}</p>`;
};
