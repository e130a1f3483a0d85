import {html, nothing, type TemplateResult} from 'lit/html.js';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';

/** Where the visitor can read more, ask and complain; only what the site has given. */
export const panelLinks = ({config, words}: UiContext): TemplateResult | typeof nothing => {
  const {policy, cookies, rights, complaint} = config.links;
  const {email} = config.organisation;
  const contact = email && `mailto:${email}`;
  const links = Object.entries({policy, cookies, rights, complaint, contact}).flatMap(([key, href]) =>
    href ? html`<li><a href=${href}>${say(words, `link.${key}`)}</a></li>` : [],
  );
  if (!links.length) return nothing;
  return html`
    <nav aria-labelledby="links">
      <h3 id="links">${say(words, 'panel.links')}</h3>
      <ul class="links">
        ${links}
      </ul>
    </nav>
  `;
};
