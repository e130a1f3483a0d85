import {html, nothing, type TemplateResult} from 'lit/html.js';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import {standingOf} from '../standing-of.ts';
import {troubleTold} from './trouble-told.ts';

/**
 * Lays the banner's slotted text and buttons out. Trouble is announced when it appears; `report` tells what was removed
 * after an objection.
 */
export const bannerFrame = (
  context: UiContext,
  isTroubled: boolean,
  report: TemplateResult | undefined,
): TemplateResult => {
  const {title, lines} = troubleTold(context);
  return html`
    <section
      class="card"
      part="banner"
      role="region"
      aria-label=${say(context.words, `${standingOf(context.desk).kind}.title`)}
      data-nosnippet
    >
      <div>
        <slot name="title"></slot>
        <slot name="text"></slot>
        ${report}
        <slot name="links"></slot>
        <div role="status">${isTroubled ? html`<p>${[title, ...lines].join('. ')}</p>` : nothing}</div>
      </div>
      <div class="answers">
        <slot name="object"></slot>
        <slot name="answers"></slot>
        <slot name="settings"></slot>
      </div>
    </section>
  `;
};
