import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {SweptItem} from '../../gate/swept-item.ts';
import {listWords} from '../list-words.ts';
import {enPanel} from '../texts/en-panel.ts';
import {say, type Words} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';

const kept = (words: Words, items: readonly SweptItem[]): TemplateResult => html`
  <p>${say(words, 'swept.kept')}</p>
  <ul>
    ${items.map(({name, reason = 'refused'}) => html`<li>${say(words, `swept.${reason}`, {name})}</li>`)}
  </ul>
  <p>${say(words, 'swept.help')}</p>
`;

/** What was removed after a withdrawal, and what this site cannot remove, and why. */
export const sweptReport = (context: UiContext, swept: readonly SweptItem[]): TemplateResult => {
  const words = {...enPanel, ...context.words};
  const gone = swept.flatMap(({name, reason}) => (reason ? [] : name));
  const stayed = swept.filter(({reason}) => reason);
  const names = listWords(context.locale, gone);
  return html`
    <p>${gone.length ? say(words, 'swept.removed', {names}) : say(words, 'swept.nothing')}</p>
    ${stayed.length ? kept(words, stayed) : nothing}
  `;
};
