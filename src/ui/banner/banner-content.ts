import {html, type TemplateResult} from 'lit/html.js';
import {bannerLines} from './banner-lines.ts';
import type {UiContext} from '../ui-context.ts';
import {say} from '../texts/say.ts';

/** What the banner's buttons do. */
export interface BannerActions {
  answer(method: 'banner-accept' | 'banner-reject'): void;
  settings(): void;
  /** The visitor is about to press Settings. */
  prefetch(): void;
}

/** One template for both, so that they cannot differ. */
const answers = ['accept', 'reject'] as const;

const link = (part: string, words: string, href: string | undefined): TemplateResult | undefined =>
  href ? html`<a slot="links" part=${part} href=${href}>${words}</a>` : undefined;

/**
 * The banner's text and buttons: children of `<privacy-desk>` in the page's own tree, because consent-automation tools
 * read no other. Each stands directly under the host: `::slotted()` shields only those.
 */
export const bannerContent = (context: UiContext, actions: BannerActions): TemplateResult => {
  const {config, words} = context;
  const [title, ...lines] = bannerLines(context);
  return html`
    <h2 slot="title" part="title">${title}</h2>
    ${lines.map((line) => html`<p slot="text" part="text">${line}</p>`)}
    ${answers.map(
      (answer) => html`
        <button
          slot="answers"
          part=${answer}
          type="button"
          @click=${() => actions.answer(`banner-${answer}`)}
        >
          ${say(words, `banner.${answer}`)}
        </button>
      `,
    )}
    <button
      slot="settings"
      part="settings"
      type="button"
      @click=${actions.settings}
      @pointerenter=${actions.prefetch}
      @focus=${actions.prefetch}
    >
      ${say(words, 'banner.settings')}
    </button>
    ${link('policy', say(words, 'link.policy'), config.links.policy)}
    ${link('rights', say(words, 'link.rights'), config.links.rights)}
  `;
};
