import {html, nothing, type TemplateResult} from 'lit/html.js';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import {troubleTold} from './trouble-told.ts';

/** Lays the banner's slotted text and buttons out. Trouble is announced when it appears. */
export const bannerFrame = (context: UiContext, isTroubled: boolean): TemplateResult => {
  const {title, lines} = troubleTold(context);
  return html`
    <section
      class="card"
      part="banner"
      role="region"
      aria-label=${say(context.words, 'banner.title')}
      data-nosnippet
    >
      <div>
        <slot name="title"></slot>
        <slot name="text"></slot>
        <slot name="links"></slot>
        <div role="status">${isTroubled ? html`<p>${[title, ...lines].join('. ')}</p>` : nothing}</div>
      </div>
      <div class="answers">
        <slot name="answers"></slot>
        <slot name="settings"></slot>
      </div>
    </section>
  `;
};
