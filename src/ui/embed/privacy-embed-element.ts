import {html, nothing, render} from 'lit/html.js';
import type {UiContext} from '../context.ts';
import {shadowWith} from '../custom-element.ts';
import {privacyDeskCss} from '../privacy-desk-element.styles.ts';
import {enEmbed} from '../texts/en-embed.ts';
import {directionOf} from '../texts/pick-language.ts';
import {translate} from '../texts/translate.ts';
import {themeCss} from '../theme.styles.ts';
import {describeEmbed} from './describe-embed.ts';
import {keepSizeOf, placeholderContent} from './placeholder-size.ts';
import {privacyEmbedCss} from './privacy-embed-element.styles.ts';

const HIDDEN = 'display:none!important';

/** Chromium never loads an `<object>` that gets its address while it has no box. This box is empty and out of the layout. */
const EMPTY_BOX = 'position:fixed!important;visibility:hidden!important;width:0!important;height:0!important';

/** What `<privacy-embed>` needs. */
interface PrivacyEmbedDeps {
  /** The interface changes this object when the visitor chooses another language. */
  readonly context: UiContext;
  /** The held markup, and the keys that must all be allowed before it is released. */
  readonly held: Element;
  readonly keys: readonly string[];
}

/**
 * The placeholder for a film or a map that is held. It has the size of the held markup, says what playing it does, and has
 * buttons that play it. It stays until the markup is released, and is removed in the same frame, so that nothing on the page
 * moves.
 *
 * @csspart play - Releases only this markup, on this page.
 * @csspart always - Grants the service or category from now on.
 */
export class PrivacyEmbedElement extends HTMLElement {
  /** Set by `createEmbed` right after the element is created. */
  declare deps: PrivacyEmbedDeps;
  readonly #root = shadowWith(this, themeCss + privacyDeskCss + privacyEmbedCss);
  #isPressed = false;
  #hasError = false;
  #stops: (() => void)[] = [];

  /** Removes itself when it has no `deps`: client-side routers restore copies of the page, and this is such a copy. */
  connectedCallback(): void {
    if (!('deps' in this)) {
      (this as HTMLElement).remove();
      return;
    }
    const {ownerDocument: document} = this;
    const {held} = this.deps;
    this.#render();
    // The page's author sets `data-embed` on markup that has no size of its own. The copy is made before the markup is hidden.
    const content = held.hasAttribute('data-embed') ? [] : placeholderContent(held);
    this.#stops = [hide(held as HTMLElement), keepSizeOf(content, this, this.#root), this.#followHeld()];
    document.addEventListener('privacy-desk:language', this.#render);
  }

  disconnectedCallback(): void {
    this.ownerDocument.removeEventListener('privacy-desk:language', this.#render);
    for (const stop of this.#stops.splice(0)) stop();
  }

  /**
   * Reacts before the next frame when the held markup is released, moved or removed. Markup that is not in a template is
   * released where it is, which changes only its attributes.
   */
  #followHeld(): () => void {
    const {context, held} = this.deps;
    const {content} = held as Partial<HTMLTemplateElement>;
    const elements = content ? [...content.children] : [held];
    const observer = new MutationObserver(() => {
      if (context.host.activity.released?.has(held)) this.#giveWayTo(elements);
      else if (held.parentNode !== this.parentNode) this.remove();
      else if (held.previousElementSibling !== this) held.before(this);
    });
    if (this.parentNode) observer.observe(this.parentNode, {childList: true});
    observer.observe(held, {attributes: true, subtree: true});
    return () => observer.disconnect();
  }

  /** Removes itself and passes the focus on, unless the visitor has moved it elsewhere meanwhile. */
  #giveWayTo(elements: readonly Element[]): void {
    const {ownerDocument: document} = this;
    // Some browsers do not focus a button that is pressed.
    const hasFocus = this.#root.activeElement ?? document.activeElement === document.body;
    this.remove();
    if (this.#isPressed && hasFocus) focusFirst(elements);
  }

  readonly #play = (): void => {
    this.#isPressed = true;
    this.deps.context.host.play(this.deps.held);
  };

  readonly #always = async (): Promise<void> => {
    this.#isPressed = true;
    const {context, keys} = this.deps;
    this.#hasError = !(await context.host.submit(keys, [], 'embed-play'));
    this.#render();
  };

  readonly #render = (): void => {
    const {held, keys} = this.deps;
    const context = {...this.deps.context, texts: {...enEmbed, ...this.deps.context.texts}};
    const {texts, language} = context;
    const {title, lines, always, policy} = describeEmbed(context, held, keys);
    render(
      html`
        <div class="box" role="group" aria-label=${title} lang=${language} dir=${directionOf(language)}>
          <div class="description" id="description">
            <strong>${title}</strong>
            ${lines.map((line) => html`<p>${line}</p>`)}
            ${policy ? html`<p><a href=${policy.url}>${policy.text}</a></p>` : nothing}
            <p role="status">${this.#hasError ? translate(texts, 'trouble.text') : nothing}</p>
          </div>
          <div class="buttons">
            <button type="button" part="play" aria-describedby="description" @click=${this.#play}>
              ${translate(texts, 'embed.play')}
            </button>
            <button type="button" part="always" @click=${this.#always}>${always}</button>
          </div>
        </div>
      `,
      this.#root,
    );
  };
}

/** Hides an element, whatever the page's style rules are. Returns a function that restores its inline style. */
function hide({localName, style}: HTMLElement): () => void {
  const {cssText} = style;
  style.cssText += `;${localName === 'object' ? EMPTY_BOX : HIDDEN}`;
  return () => (style.cssText = cssText);
}

/** Moves the focus to the first of `elements` or their descendants that accepts it, else to the first element itself. */
function focusFirst(elements: readonly Element[]): void {
  if (elements.flatMap((element) => [element, ...element.querySelectorAll('*')]).some(acceptsFocus)) return;
  elements[0]?.setAttribute('tabindex', '-1');
  elements.some(acceptsFocus);
}

/** Focuses an element. Returns whether it has the focus afterwards. */
function acceptsFocus(element: Element): boolean {
  (element as HTMLElement).focus({preventScroll: true});
  return (element.getRootNode() as Document | ShadowRoot).activeElement === element;
}
