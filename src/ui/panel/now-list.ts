import {html, nothing, type TemplateResult} from 'lit/html.js';
import {listTitles} from '../describe-categories.ts';
import type {InventoryItem} from '../inventory-item.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';

const states = ['running', 'held', 'removed', 'kept'] as const;

const line = (context: UiContext, {what, key, state, service, reason}: InventoryItem): string => {
  const {words} = context;
  if (reason && reason !== 'not-marked') return say(words, `swept.${reason}`, {name: what});
  const name = service ?? listTitles(context, key.split(' '));
  // A host or the name of what was stored; elements (`script`) have no dot, and tell a visitor nothing.
  const told = state === 'removed' || what.includes('.') ? what : '';
  const facts = [told, reason && say(words, 'now.not-marked')].filter(Boolean).join(', ');
  return [...new Set([name, facts])].filter(Boolean).join(': ');
};

/** What is the same is said once: a page may hold a hundred posts of one service. */
const group = (context: UiContext, state: string, items: readonly InventoryItem[]): TemplateResult => html`
  <h4>${say(context.words, `now.${state}`)}</h4>
  <ul>
    ${[...new Set(items.map((item) => line(context, item)))].map((text) => html`<li>${text}</li>`)}
  </ul>
`;

/** What consent governs on this page now, by what became of it. */
export const nowList = (context: UiContext, items: readonly InventoryItem[]): TemplateResult => html`
  ${states.map((state) => {
    const some = items.filter((item) => item.state === state);
    return some.length ? group(context, state, some) : nothing;
  })}
  ${items.length ? nothing : html`<p>${say(context.words, 'now.none')}</p>`}
`;
