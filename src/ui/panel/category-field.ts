import {html, nothing, type TemplateResult} from 'lit/html.js';
import type {DescribedCategory} from '../describe-categories.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import {serviceDetails} from './service-details.ts';
import {tickBox} from './tick-box.ts';

/** A category in the panel: with checkboxes, its own and one for each service, where there is something to decide. */
export const categoryField = (context: UiContext, category: DescribedCategory): TemplateResult => {
  const {id, basis, title, description, services} = category;
  const about = `about-${id}`;
  return html`
    <li class="category">
      ${basis === 'necessary' ? html`<h4>${title}</h4>` : tickBox(id, title, description ? about : undefined)}
      ${description ? html`<p id=${about}>${description}</p>` : nothing}
      ${services.length ? serviceDetails(context, category) : nothing}
      <p class="mixed">${say(context.words, 'panel.mixed')}</p>
    </li>
  `;
};
