import {html, nothing, type TemplateResult} from 'lit/html.js';
import {categoryStatus} from '../category-status.ts';
import type {UiContext} from '../context.ts';
import {translate} from '../texts/translate.ts';
import {bannerWords} from './banner-texts.ts';
import type {PurposeLine} from './purpose-line.ts';
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
  const {texts, host} = context;
  const {kind} = categoryStatus(host);
  const {title, intro, more, exceptions, off, links} = bannerWords(context);
  return html`
    <h2 slot="title" part="title">${title}</h2>
    <p slot="text" part="text">${intro}</p>
    ${more.map((line) => html`<p slot="more" part="text">${line}</p>`)}
    ${exceptions.map(
      ({id, line, button}) => html`
        <p slot="more" part="text">${line}</p>
        ${button ? objectButton(button, () => actions.object(id)) : nothing}
      `,
    )}
    ${off ? html`<p slot="more" part="off" tabindex="-1">${off}</p>` : nothing}
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
    ${links.map(({part, text, href}) => html`<a slot="links" part=${part} href=${href}>${text}</a>`)}
  `;
}

/**
 * The card in the shadow root that lays out the banner's slotted text and buttons, and has the list of purposes. Consent-automation
 * tools do not need that list. An error is read out when it appears. `report` says what was removed after the visitor turned off something that had been on.
 */
export function bannerFrame(
  context: UiContext,
  hasError: boolean,
  report: TemplateResult | undefined,
): TemplateResult {
  const {title, lines} = loadErrorMessage(context);
  const {purposes} = bannerWords(context);
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
        ${purposes.length ? purposeList(purposes) : nothing}
        <slot name="more"></slot>
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

/** Without bullets, Safari announces a list only when it has the role: https://bugs.webkit.org/show_bug.cgi?id=170179 */
function purposeList(purposes: readonly PurposeLine[]): TemplateResult {
  return html`
    <ul class="purposes" role="list">
      ${purposes.map(({label, text}) => html`<li><strong>${label}</strong> ${text}</li>`)}
    </ul>
  `;
}

/** Turns off what is already on. */
function objectButton(text: string, action: () => void): TemplateResult {
  return html`<button slot="object" part="object" type="button" @click=${action}>${text}</button>`;
}
