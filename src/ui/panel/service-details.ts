import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Service} from '../../config/types.ts';
import type {DescribedCategory} from '../describe-categories.ts';
import {serviceFacts, type StoreFacts} from '../service-facts.ts';
import {ownParagraph} from './own-paragraph.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import {tickBox} from './tick-box.ts';

/** Names of cookies are written from left to right in every language. */
const storedItem = (context: UiContext, {name, about, purpose}: StoreFacts): TemplateResult => html`
  <li><code dir="ltr">${name}</code> ${about} ${ownParagraph(context, purpose)}</li>
`;

const listed = (title: string, kind: string, items: readonly TemplateResult[]): unknown =>
  items.length
    ? html`<p class="muted">${title}</p>
        <ul class=${kind}>
          ${items}
        </ul>`
    : nothing;

/** All there is to say about a service below its name. */
const facts = (context: UiContext, service: Service): TemplateResult => {
  const {words} = context;
  const {purpose, lines, policy, promises, stores} = serviceFacts(context, service);
  return html`
    ${ownParagraph(context, purpose)} ${lines.map((line) => html`<p class="muted">${line}</p>`)}
    ${policy && html`<a href=${policy.href}>${policy.text}</a>`}
    ${listed(
      say(words, 'service.promised'),
      'promises',
      promises.map((promise) => html`<li>${promise}</li>`),
    )}
    ${listed(
      say(words, 'service.stores'),
      'stores',
      stores.map((item) => storedItem(context, item)),
    )}
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
          ${facts(context, service)}
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
