import {html} from '../register/html.ts';
import type {FormContext} from './context.ts';
import type {FormPage} from './form-page.ts';
import {contactList} from './other-ways.ts';

/**
 * The page of the link that confirms an e-mail address. It shows a button, because programs that check mail for viruses follow links, and
 * do not press buttons.
 */
export function confirmPage({texts}: FormContext): FormPage {
  const title = texts.get('confirm.title');
  const main = html`<h1>${title}</h1>
    <p>${texts.get('confirm.text')}</p>
    <form method="post">
      <button class="button">${texts.get('confirm.button')}</button>
    </form>`;
  return {title, main, step: 'other'};
}

/** The page after the button was pressed, or for a link that no case has. */
export function confirmedPage(context: FormContext, isFound: boolean): FormPage {
  const {texts} = context;
  const title = texts.get(isFound ? 'confirmed.title' : 'confirm.missing.title');
  const main = html`<h1>${title}</h1>
    <p>${texts.get(isFound ? 'confirmed.text' : 'confirm.missing.text')}</p>
    ${!isFound && contactList(context)}`;
  return {title, main, step: 'other'};
}
