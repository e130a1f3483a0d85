import type {PostalAddress} from '../../config/types.ts';
import {html, type Html} from '../register/html.ts';
import type {FormContext} from './context.ts';

/** How to reach the organisation without the form. The form is never the only way. */
export function otherWays(context: FormContext): Html {
  const {texts} = context;
  return html`<h2>${texts.get('ways.heading')}</h2>
    <p>${texts.get('ways.text')}</p>
    ${contactList(context)}`;
}

/** E-mail, telephone and postal address of the organisation, as far as the configuration has them. */
export function contactList({texts, config}: FormContext): Html {
  const {name, email, phone, address} = config.organisation ?? {};
  const lines = addressLines(name, address);
  const items = [
    email !== undefined && way(texts.get('ways.email'), html`<a href="mailto:${email}">${email}</a>`),
    phone !== undefined &&
      way(texts.get('ways.phone'), html`<a href="${phone}">${phone.replace(/^tel:/, '')}</a>`),
    lines.length > 1 && way(texts.get('ways.post'), html`${lines.join(', ')}`),
  ];
  return items.some(Boolean) ? html`<dl class="ways">${items}</dl>` : html``;
}

function way(label: string, value: Html): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

function addressLines(name: string | undefined, address: PostalAddress = {}): readonly string[] {
  const {streetAddress, addressLocality, addressRegion, postalCode} = address;
  return [name, streetAddress, addressLocality, addressRegion, postalCode].filter(
    (line) => line !== undefined,
  );
}
