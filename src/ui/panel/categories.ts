import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {UiContext} from '../context.ts';
import {describeCategories, type DescribedCategory} from '../describe-categories.ts';
import {translate} from '../texts/translate.ts';
import {checkbox} from './checkboxes.ts';
import {serviceDetails} from './service-details.ts';

/** Categories that need consent, those that are on unless the visitor refuses, and those that are always on. */
type Group = 'asked' | 'unasked' | 'always';

/** All categories, in up to three groups. */
export function categoryGroups(context: UiContext): TemplateResult {
  const {host, texts} = context;
  const all = describeCategories(context);
  const list = (group: Group): TemplateResult | undefined => {
    const items = all.flatMap((one) => (groupOf(one, host.gpc) === group ? categoryItem(context, one) : []));
    return items.length
      ? html`<ul class="categories">
          ${items}
        </ul>`
      : undefined;
  };
  const fieldset = (group: Group, text: string): TemplateResult | typeof nothing => {
    const items = list(group);
    return items
      ? html`<fieldset>
          <legend><h3>${translate(texts, `panel.${group}`)}</h3></legend>
          ${text ? html`<p>${text}</p>` : nothing} ${items}
        </fieldset>`
      : nothing;
  };
  const always = list('always');
  return html`
    ${fieldset('asked', host.gpc ? translate(texts, 'banner.gpc') : '')}
    ${fieldset('unasked', translate(texts, 'panel.unasked-text'))}
    ${
      always
        ? html`<h3>${translate(texts, 'panel.always')}</h3>
            ${always}`
        : nothing
    }
  `;
}

/** With Global Privacy Control, categories under an exception need consent too. */
function groupOf({basis}: DescribedCategory, gpc: boolean): Group {
  if (basis === 'necessary') return 'always';
  return basis === 'consent' || gpc ? 'asked' : 'unasked';
}

/** One category. An optional one has a checkbox for itself and one for each of its services. */
function categoryItem(context: UiContext, category: DescribedCategory): TemplateResult {
  const {id, basis, title, description, services} = category;
  const descriptionId = `about-${id}`;
  return html`
    <li class="category">
      ${
        basis === 'necessary'
          ? html`<h4>${title}</h4>`
          : checkbox(id, title, description ? descriptionId : undefined)
      }
      ${description ? html`<p id=${descriptionId}>${description}</p>` : nothing}
      ${services.length ? serviceDetails(context, category) : nothing}
      <p class="mixed">${translate(context.texts, 'panel.mixed')}</p>
    </li>
  `;
}
