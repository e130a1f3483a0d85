import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Service, StoredItem} from '../../config/types.ts';
import type {DescribedCategory} from '../describe-categories.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import {durationInWords} from './duration-in-words.ts';
import {tickBox} from './tick-box.ts';

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
  <p class="muted">${say(context.words, 'service.stores')}</p>
  <ul class="stores">
    ${stores.map((item) => storedItem(context, item))}
  </ul>
`;

const promises = ({words}: UiContext, service: Service): TemplateResult | typeof nothing => {
  const {role, aggregateOnly, noAds, noReplay, noUserId} = service;
  const stated = {processor: role === 'processor', aggregateOnly, noAds, noReplay, noUserId};
  const kept = Object.entries(stated).flatMap(([name, isStated]) =>
    isStated ? html`<li>${say(words, `promise.${name}`)}</li>` : [],
  );
  return kept.length
    ? html`<p class="muted">${say(words, 'service.promised')}</p>
        <ul class="promises">
          ${kept}
        </ul>`
    : nothing;
};

/** All there is to say about a service below its name. */
const serviceFacts = (context: UiContext, service: Service): TemplateResult => {
  const {name, provider, purpose, policyUrl, retention} = service;
  const {words, locale} = context;
  const duration = retention && durationInWords(retention, locale);
  return html`
    ${purpose ? html`<p>${purpose}</p>` : nothing}
    ${provider ? html`<p class="muted">${say(words, 'service.provider', {provider})}</p>` : nothing}
    ${duration ? html`<p class="muted">${say(words, 'service.retention', {duration})}</p>` : nothing}
    ${policyUrl ? html`<a href=${policyUrl}>${say(words, 'service.policy', {service: name})}</a>` : nothing}
    ${promises(context, service)} ${service.stores.length ? stores(context, service) : nothing}
  `;
};

const list = (context: UiContext, {id, basis, services}: DescribedCategory): TemplateResult => html`
  <ul class="services">
    ${services.map(
      (service) => html`
        <li>
          ${
            basis === 'necessary'
              ? html`<h5>${service.name}</h5>`
              : tickBox(`${id}:${service.id}`, service.name)
          }
          ${serviceFacts(context, service)}
        </li>
      `,
    )}
  </ul>
`;

/**
 * What a category uses: its services, what they promise and what they keep, with a checkbox for each where there is something
 * to decide. Lists, not tables: they have to be read on a phone. What runs unasked is open: it has to be told plainly.
 */
export const serviceDetails = (context: UiContext, category: DescribedCategory): TemplateResult => {
  const {words} = context;
  const {basis, title} = category;
  const services = list(context, category);
  const uses = say(words, 'service.uses');
  return html`
    <details ?open=${basis === 'statistics' || basis === 'appearance'}>
      <summary aria-label=${`${uses}: ${title}`}>${uses}</summary>
      ${
        basis === 'necessary'
          ? services
          : html`<fieldset>
              <legend class="muted">${say(words, 'service.each', {category: title})}</legend>
              ${services}
            </fieldset>`
      }
    </details>
  `;
};
