import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {UiContext} from '../context.ts';
import type {DescribedCategory} from '../describe-categories.ts';
import {translate} from '../texts/translate.ts';
import {type CategoryGroup, categoryGroups, categorySummary} from './category-groups.ts';
import {checkbox} from './checkboxes.ts';
import {serviceDetails} from './service-details.ts';

/** All categories, in up to three groups. */
export function categoryFields(context: UiContext): TemplateResult {
  return html`${categoryGroups(context).map((group) => groupFields(context, group))}`;
}

/** One group: a fieldset where the visitor decides, else a list. */
function groupFields(context: UiContext, {id, title, text, categories}: CategoryGroup): TemplateResult {
  const heading = html`<h3>${title}</h3>`;
  const list = html`<ul class="categories">
    ${categories.map((category) => categoryItem(context, category))}
  </ul>`;
  return id === 'always'
    ? html`${heading}${list}`
    : html`<fieldset>
        <legend>${heading}</legend>
        ${text ? html`<p>${text}</p>` : nothing} ${list}
      </fieldset>`;
}

/** One category. An optional one has a checkbox for itself and one for each of its services. */
function categoryItem(context: UiContext, category: DescribedCategory): TemplateResult {
  const {id, basis, title} = category;
  const summary = categorySummary(context, category);
  const summaryId = `about-${id}`;
  return html`
    <li class="category">
      ${
        basis === 'necessary' ? html`<h4>${title}</h4>` : checkbox(id, title, summary ? summaryId : undefined)
      }
      ${summary ? html`<p id=${summaryId}>${summary}</p>` : nothing} ${serviceDetails(context, category)}
      <p class="mixed">${translate(context.texts, 'panel.mixed')}</p>
    </li>
  `;
}
