import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Service} from '../../config/types.ts';
import type {UiContext} from '../context.ts';
import type {DescribedCategory} from '../describe-categories.ts';
import {serviceFacts, type StoreFacts} from '../service-facts.ts';
import {directionOf} from '../texts/pick-language.ts';
import {translate} from '../texts/translate.ts';
import {checkbox} from './checkboxes.ts';

/**
 * The services of a category: what they promise, what they store and, in an optional category, a checkbox for each. They are
 * lists and not tables, because people read them on phones. The details of a category that is on without consent are open
 * from the start, because the law requires clear information about it.
 */
export function serviceDetails(context: UiContext, category: DescribedCategory): TemplateResult {
  const {texts} = context;
  const {basis, title} = category;
  const services = serviceList(context, category);
  const uses = translate(texts, 'service.uses');
  return html`
    <details ?open=${basis === 'statistics' || basis === 'appearance'}>
      <summary aria-label=${`${uses}: ${title}`}>${uses}</summary>
      ${
        basis === 'necessary'
          ? services
          : html`<fieldset>
              <legend class="muted">${translate(texts, 'service.each', {category: title})}</legend>
              ${services}
            </fieldset>`
      }
    </details>
  `;
}

function serviceList(context: UiContext, {id, basis, services}: DescribedCategory): TemplateResult {
  return html`
    <ul class="services">
      ${services.map(
        (service) => html`
          <li>
            ${
              basis === 'necessary'
                ? html`<h5>${service.name}</h5>`
                : checkbox(`${id}:${service.id}`, service.name)
            }
            ${factsOf(context, service)}
          </li>
        `,
      )}
    </ul>
  `;
}

function factsOf(context: UiContext, service: Service): TemplateResult {
  const {texts} = context;
  const {purpose, lines, policy, promises, stores} = serviceFacts(context, service);
  return html`
    ${siteParagraph(context, purpose)} ${lines.map((line) => html`<p class="muted">${line}</p>`)}
    ${policy && html`<a href=${policy.href}>${policy.text}</a>`}
    ${titledList(
      translate(texts, 'service.promised'),
      'promises',
      promises.map((promise) => html`<li>${promise}</li>`),
    )}
    ${titledList(
      translate(texts, 'service.stores'),
      'stores',
      stores.map((item) => storedItem(context, item)),
    )}
  `;
}

function titledList(title: string, className: string, items: readonly TemplateResult[]): unknown {
  return items.length
    ? html`<p class="muted">${title}</p>
        <ul class=${className}>
          ${items}
        </ul>`
    : nothing;
}

/** Cookie names are written from left to right in every language. */
function storedItem(context: UiContext, {name, about, purpose}: StoreFacts): TemplateResult {
  return html` <li><code dir="ltr">${name}</code> ${about} ${siteParagraph(context, purpose)}</li> `;
}

/** A paragraph of the site's own text, which is in the configuration's language whatever the language of the panel is. */
function siteParagraph(
  {config: {language}}: UiContext,
  text: string | undefined,
): TemplateResult | '' | undefined {
  return text && html`<p lang=${language} dir=${directionOf(language)}>${text}</p>`;
}
