import {html, nothing, type TemplateResult} from 'lit/html.js';
import {describeCategories, type DescribedCategory} from '../describe-categories.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import {categoryField} from './category-field.ts';

type Group = 'asked' | 'unasked' | 'always';

/** With Global Privacy Control, what else would run unasked is asked about like the rest. */
const groupOf = ({basis}: DescribedCategory, gpc: boolean): Group => {
  if (basis === 'necessary') return 'always';
  return basis === 'consent' || gpc ? 'asked' : 'unasked';
};

/** Every category: what is asked, what is on unless the visitor says no, and what is always on. */
export const categoryGroups = (context: UiContext): TemplateResult => {
  const {desk, words} = context;
  const all = describeCategories(context);
  const list = (group: Group): TemplateResult | undefined => {
    const fields = all.flatMap((one) =>
      groupOf(one, desk.gpc) === group ? categoryField(context, one) : [],
    );
    return fields.length
      ? html`<ul class="categories">
          ${fields}
        </ul>`
      : undefined;
  };
  const choose = (group: Group, text: string): TemplateResult | typeof nothing => {
    const fields = list(group);
    return fields
      ? html`<fieldset>
          <legend><h3>${say(words, `panel.${group}`)}</h3></legend>
          ${text ? html`<p>${text}</p>` : nothing} ${fields}
        </fieldset>`
      : nothing;
  };
  const always = list('always');
  return html`
    ${choose('asked', desk.gpc ? say(words, 'banner.gpc') : '')}
    ${choose('unasked', say(words, 'panel.unasked-text'))}
    ${
      always
        ? html`<h3>${say(words, 'panel.always')}</h3>
            ${always}`
        : nothing
    }
  `;
};
