import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {Service} from '../../config/types.ts';
import type {UiContext} from '../context.ts';
import type {DescribedCategory} from '../describe-categories.ts';
import {exceptionLines} from '../exception-lines.ts';
import {serviceFacts, type StoreFacts} from '../service-facts.ts';
import {directionOf} from '../texts/pick-language.ts';
import {translate} from '../texts/translate.ts';
import {checkbox} from './checkboxes.ts';

/**
 * What a category does, and its services: what they promise, what they store and, in an optional category, a checkbox for each. They are
 * lists and not tables, because people read them on phones. The details of a category that is on without consent are open
 * from the start, because the law requires clear information about it.
 */
export function serviceDetails(context: UiContext, category: DescribedCategory): TemplateResult {
  const {texts} = context;
  const {basis, title, description} = category;
  const services = serviceList(context, category);
  const uses = translate(texts, 'service.uses');
  return html`
    <details ?open=${basis === 'statistics' || basis === 'appearance'}>
      <summary aria-label=${`${uses}: ${title}`}>${uses}</summary>
      ${description && basis !== 'necessary' ? html`<p>${description}</p>` : nothing}
      ${exceptionLines(context, category).map((line) => html`<p>${line}</p>`)}
      ${
        basis === 'necessary' || !category.services.length
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
  if (!services.length) return html`<p class="muted">${translate(context.texts, 'store.unknown')}</p>`;
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
  const {purpose, purposeLanguage, lines, policy, promises, keeps, stores} = serviceFacts(context, service);
  return html`
    ${siteParagraph(purposeLanguage, purpose)} ${lines.map((line) => html`<p class="muted">${line}</p>`)}
    ${policy && html`<a href=${policy.href}>${policy.text}</a>`}
    ${
      promises.length
        ? titledList(
            translate(texts, 'service.promised'),
            'promises',
            promises.map((promise) => html`<li>${promise}</li>`),
          )
        : nothing
    }
    ${titledList(
      keeps,
      'stores',
      stores.map((item) => storedItem(context, item)),
    )}
  `;
}

/** A list below its title; the title alone when there are no items. */
function titledList(title: string, className: string, items: readonly TemplateResult[]): TemplateResult {
  return html`<p class="muted">${title}</p>
    ${
      items.length
        ? html`<ul class=${className}>
            ${items}
          </ul>`
        : nothing
    }`;
}

/** Cookie names are written from left to right in every language. */
function storedItem(context: UiContext, {name, about, purpose, ownPurpose}: StoreFacts): TemplateResult {
  return html`
    <li>
      <code dir="ltr">${name}</code> ${about} ${siteParagraph(context.config.language, purpose)}
      ${ownPurpose && html`<p>${ownPurpose}</p>`}
    </li>
  `;
}

/** A paragraph of the site's own text, which may be in another language than the panel. */
function siteParagraph(language: string, text: string | undefined): TemplateResult | '' | undefined {
  return text && html`<p lang=${language} dir=${directionOf(language)}>${text}</p>`;
}
