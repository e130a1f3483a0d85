import {html, nothing, type TemplateResult} from 'lit/html.js';
import {listTitles} from '../describe-categories.ts';
import {standingOf} from '../standing-of.ts';
import {bannerLines} from './banner-lines.ts';
import type {UiContext} from '../ui-context.ts';
import {exceptionLines} from './exception-lines.ts';
import {say} from '../texts/say.ts';

/** What the banner's buttons do. */
export interface BannerActions {
  answer(method: 'banner-accept' | 'banner-reject'): void;
  /** Turns a category off that is on under an exception. */
  object(id: string): void;
  settings(): void;
  /** The visitor is about to press Settings. */
  prefetch(): void;
}

/** One template for both, so that they cannot differ. */
const answers = ['accept', 'reject'] as const;

const link = (part: string, words: string, href: string | undefined): TemplateResult | undefined =>
  href ? html`<a slot="links" part=${part} href=${href}>${words}</a>` : undefined;

/** What is on already, each with the button by which one press turns it off. */
const exceptions = (context: UiContext, {object}: BannerActions): readonly TemplateResult[] =>
  exceptionLines(context).map(
    ({id, line, button}) => html`
      <p slot="text" part="text">${line}</p>
      ${
        button
          ? html`<button slot="object" part="object" type="button" @click=${() => object(id)}>
              ${button}
            </button>`
          : nothing
      }
    `,
  );

/** Says what the visitor has turned off while the rest is still asked; it takes the focus, and is announced by that. */
const offLine = (context: UiContext): TemplateResult | typeof nothing => {
  const categories = listTitles(context, standingOf(context.desk).objected);
  return categories
    ? html`<p slot="text" part="off" tabindex="-1">${say(context.words, 'banner.off', {categories})}</p>`
    : nothing;
};

/**
 * The banner's text and buttons: children of `<privacy-desk>` in the page's own tree, because consent-automation tools
 * read no other. Each stands directly under the host: `::slotted()` shields only those.
 */
export const bannerContent = (context: UiContext, actions: BannerActions): TemplateResult => {
  const {config, words} = context;
  const [title, ...lines] = bannerLines(context);
  const {kind} = standingOf(context.desk);
  return html`
    <h2 slot="title" part="title">${title}</h2>
    ${lines.map((line) => html`<p slot="text" part="text">${line}</p>`)}
    ${exceptions(context, actions)}${offLine(context)}
    ${answers.map(
      (answer) => html`
        <button
          slot="answers"
          part=${answer}
          type="button"
          @click=${() => actions.answer(`banner-${answer}`)}
        >
          ${say(words, `${kind}.${answer}`)}
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
