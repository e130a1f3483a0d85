import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {SweptItem} from '../../gate/swept-item.ts';
import {listWords} from '../list-words.ts';
import {enRecords} from '../texts/en-records.ts';
import {say, type Words} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';

const reasons = ['other-site', 'server-only', 'shared', 'in-use', 'refused'] as const;

/** One line for each reason: four vendors with the same one need not be four sentences. */
const kept = (words: Words, locale: string, items: readonly SweptItem[]): TemplateResult => html`
  <p>${say(words, 'swept.kept')}</p>
  <ul>
    ${reasons.map((reason) => {
      const names = items.flatMap((item) => (item.reason === reason ? item.name : []));
      return names.length
        ? html`<li>${say(words, `swept.${reason}`, {name: listWords(locale, names)})}</li>`
        : nothing;
    })}
  </ul>
  <p>${say(words, 'swept.help')}</p>
`;

/** What was removed after a withdrawal, and what this site cannot remove, and why. */
export const sweptReport = (context: UiContext, swept: readonly SweptItem[]): TemplateResult => {
  const words = {...enRecords, ...context.words};
  const gone = swept.flatMap(({name, reason}) => (reason ? [] : name));
  const stayed = swept.filter(({reason}) => reason);
  const names = listWords(context.locale, gone);
  return html`
    <p>${gone.length ? say(words, 'swept.removed', {names}) : say(words, 'swept.nothing')}</p>
    ${stayed.length ? kept(words, context.locale, stayed) : nothing}
  `;
};
