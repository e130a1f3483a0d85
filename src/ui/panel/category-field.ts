import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {DescribedCategory} from '../describe-categories.ts';
import type {UiContext} from '../ui-context.ts';
import {serviceDetails} from './service-details.ts';

/** A category in the panel: with a checkbox where there is something to decide. */
export const categoryField = (context: UiContext, category: DescribedCategory): TemplateResult => {
  const {id, optional, title, description, services} = category;
  return html`
    <li class="category">
      ${
        optional
          ? html`<label
              ><input
                id=${id}
                type="checkbox"
                name=${id}
                autocomplete="off"
                aria-describedby="about-${id}"
              />${title}</label
            >`
          : html`<h4>${title}</h4>`
      }
      ${description ? html`<p id="about-${id}">${description}</p>` : nothing}
      ${services.length ? serviceDetails(context, title, services) : nothing}
    </li>
  `;
};
