import {html, nothing, type TemplateResult} from 'lit/html.js';
import {categoryStatus} from '../category-status.ts';
import type {UiContext} from '../context.ts';
import {formatTitles} from '../describe-categories.ts';
import {translate} from '../texts/translate.ts';
import {bannerTexts, exceptionLines} from './banner-texts.ts';
import {loadErrorMessage} from './status-message.ts';

/** What the banner's buttons do. */
export interface BannerActions {
  answer(method: 'banner-accept' | 'banner-reject'): void;
  /** Turns off a category that is on under an exception. */
  object(id: string): void;
  settings(): void;
  /** Called when the visitor is about to press Settings. */
  prefetch(): void;
}

/** Both buttons come from one template, so that they cannot differ. */
const answers = ['accept', 'reject'] as const;

/**
 * The banner's text and buttons. They are children of `<privacy-desk>` in the page's own tree, because consent-automation
 * tools do not look into shadow roots. Each is a direct child of the host: `::slotted()` protects only those from the page's
 * styles.
 */
export function bannerContent(context: UiContext, actions: BannerActions): TemplateResult {
  const {config, texts} = context;
  const [title, ...lines] = bannerTexts(context);
  const {kind} = categoryStatus(context.host);
  return html`
    <h2 slot="title" part="title">${title}</h2>
    ${lines.map((line) => html`<p slot="text" part="text">${line}</p>`)}
    ${exceptionParagraphs(context, actions)}${offParagraph(context)}
    ${answers.map(
      (answer) => html`
        <button
          slot="answers"
          part=${answer}
          type="button"
          @click=${() => actions.answer(`banner-${answer}`)}
        >
          ${translate(texts, `${kind}.${answer}`)}
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
      ${translate(texts, 'banner.settings')}
    </button>
    ${link('policy', translate(texts, 'link.policy'), config.links.policy)}
    ${link('rights', translate(texts, 'link.rights'), config.links.rights)}
  `;
}

/**
 * The card in the shadow root that lays out the banner's slotted text and buttons. An error is read out when it appears.
 * `report` says what was removed after the visitor turned off something that had been on.
 */
export function bannerFrame(
  context: UiContext,
  hasError: boolean,
  report: TemplateResult | undefined,
): TemplateResult {
  const {title, lines} = loadErrorMessage(context);
  return html`
    <section
      class="card"
      part="banner"
      role="region"
      aria-label=${translate(context.texts, `${categoryStatus(context.host).kind}.title`)}
      data-nosnippet
    >
      <div>
        <slot name="title"></slot>
        <slot name="text"></slot>
        ${report}
        <slot name="links"></slot>
        <div role="status">${hasError ? html`<p>${[title, ...lines].join('. ')}</p>` : nothing}</div>
      </div>
      <div class="answers">
        <slot name="object"></slot>
        <slot name="answers"></slot>
        <slot name="settings"></slot>
      </div>
    </section>
  `;
}

/** What is already on, each with a button that turns it off. */
function exceptionParagraphs(context: UiContext, {object}: BannerActions): readonly TemplateResult[] {
  return exceptionLines(context).map(
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
}

/** What the visitor has turned off while other questions are still open. It gets the focus and is read out because of that. */
function offParagraph(context: UiContext): TemplateResult | typeof nothing {
  const categories = formatTitles(context, categoryStatus(context.host).objected);
  return categories
    ? html`<p slot="text" part="off" tabindex="-1">
        ${translate(context.texts, 'banner.off', {categories})}
      </p>`
    : nothing;
}

function link(part: string, text: string, href: string | undefined): TemplateResult | undefined {
  return href ? html`<a slot="links" part=${part} href=${href}>${text}</a>` : undefined;
}
