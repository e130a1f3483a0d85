import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Service, StoredItem} from '../../config/types.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import {durationInWords} from './duration-in-words.ts';

const lasting = ({locale, words}: UiContext, duration: string | undefined): string => {
  if (!duration) return '';
  if (duration === 'session') return say(words, 'store.session');
  return say(words, 'store.lasts', {duration: durationInWords(duration, locale)});
};

const storedItem = (context: UiContext, {name, kind, duration, purpose}: StoredItem): TemplateResult => html`
  <li>
    <code>${name}</code>
    <span
      >${[say(context.words, `store.${kind}`), lasting(context, duration)].filter(Boolean).join(', ')}</span
    >
    ${purpose ? html`<p>${purpose}</p>` : nothing}
  </li>
`;

const stores = (context: UiContext, {stores}: Service): TemplateResult => html`
  <h5>${say(context.words, 'service.stores')}</h5>
  <ul class="stores">
    ${stores.map((item) => storedItem(context, item))}
  </ul>
`;

const details = (context: UiContext, service: Service): TemplateResult => {
  const {name, provider, purpose, policyUrl} = service;
  return html`
    <li>
      <h4>${name}</h4>
      ${purpose ? html`<p>${purpose}</p>` : nothing}
      ${provider ? html`<p class="muted">${say(context.words, 'service.provider', {provider})}</p>` : nothing}
      ${policyUrl ? html`<a href=${policyUrl}>${say(context.words, 'service.policy', {service: name})}</a>` : nothing}
      ${service.stores.length ? stores(context, service) : nothing}
    </li>
  `;
};

/** What a category uses: its services and what they keep. Lists, not tables: they have to be read on a phone. */
export const serviceDetails = (
  context: UiContext,
  category: string,
  services: readonly Service[],
): TemplateResult => html`
  <details>
    <summary aria-label=${`${say(context.words, 'service.uses')}: ${category}`}>
      ${say(context.words, 'service.uses')}
    </summary>
    <ul class="services">
      ${services.map((service) => details(context, service))}
    </ul>
  </details>
`;
