import {render} from 'lit/html.js';
import type {Notice} from '../../receipt/input.ts';
import type {UiContext} from '../context.ts';
import {shadowWith} from '../custom-element.ts';
import {privacyDeskCss} from '../privacy-desk-element.styles.ts';
import {enEmbed} from '../texts/en-embed.ts';
import {themeCss} from '../theme.styles.ts';
import {embedNotice, embedTitle, embedWords, hostIn} from './describe-embed.ts';
import {type EmbedActions, embedTemplate} from './embed-template.ts';
import {fitText, keepTextFitting} from './fit-text.ts';
import {keepSizeOf, placeholderContent} from './placeholder-size.ts';
import {privacyEmbedCss} from './privacy-embed-element.styles.ts';

const HIDDEN = 'display:none!important';

/** Chromium never loads an `<object>` that gets its address while it has no box. This box is empty and out of the layout. */
const EMPTY_BOX = 'position:fixed!important;visibility:hidden!important;width:0!important;height:0!important';

/** What `<privacy-embed>` needs. */
export interface PrivacyEmbedDeps {
  /** The interface changes this object when the visitor chooses another language. */
  readonly context: UiContext;
  /** The held markup, and the keys that must all be allowed before it is released. */
  readonly held: Element;
  readonly keys: readonly string[];
  /** Called with the words of the placeholder before "Always allow" is submitted, as evidence for the receipt. */
  onAlways(notice: Notice): void;
}

/**
 * The placeholder for a film or a map that is held. It has the size of the held markup, says what playing it does, and has
 * buttons that play it. Where there is no room for the whole text, a button opens it in a dialog; "Always allow" stands only
 * beside the whole text. The placeholder stays until the markup is released, and is removed in the same frame, so that
 * nothing on the page moves.
 *
 * @csspart play - Releases only this markup, on this page.
 * @csspart always - Grants the services or categories from now on.
 * @csspart more - Opens the whole text, where there is no room for it.
 * @csspart close - Closes it.
 */
export class PrivacyEmbedElement extends HTMLElement {
  /** Set by `createEmbed` right after the element is created. */
  declare deps: PrivacyEmbedDeps;
  readonly #root = shadowWith(this, themeCss + privacyDeskCss + privacyEmbedCss);
  #isPressed = false;
  #hasError = false;
  /** Whether the whole text is open in a dialog. */
  #isOpen = false;
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
    this.#stops.push(keepTextFitting(this.#box));
    document.addEventListener('privacy-desk:language', this.#update);
  }

  disconnectedCallback(): void {
    this.ownerDocument.removeEventListener('privacy-desk:language', this.#update);
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

  readonly #actions: EmbedActions = {
    play: () => {
      this.#isPressed = true;
      this.deps.context.host.play(this.deps.held);
    },
    always: () => void this.#allow(),
    open: () => this.#open(),
    closed: () => {
      this.#isOpen = false;
      this.#render();
    },
  };

  async #allow(): Promise<void> {
    this.#isPressed = true;
    const {held, keys, onAlways} = this.deps;
    const context = this.#context;
    const wasOpen = this.#isOpen;
    // While the dialog is modal, the confirmation cannot take the focus.
    this.#actions.closed();
    onAlways(embedNotice(context, keys, hostIn(held)));
    this.#hasError = !(await context.host.submit(keys, [], 'embed-play'));
    this.#update();
    if (this.#hasError && wasOpen) this.#open();
  }

  #open(): void {
    this.#isOpen = true;
    this.#render();
    const dialog = this.#root.querySelector('dialog');
    dialog?.showModal();
    // Not its first button: that would scroll the text out of view.
    dialog?.focus();
    dialog?.scrollTo(0, 0);
    // A dialog that a content blocker hides is invisible, and would still make the page unusable.
    if (!dialog?.clientWidth) dialog?.close();
  }

  get #box(): HTMLElement {
    return this.#root.querySelector('.box') as HTMLElement;
  }

  get #context(): UiContext {
    const {context} = this.deps;
    return {...context, texts: {...enEmbed, ...context.texts}};
  }

  readonly #update = (): void => {
    this.#render();
    if (this.isConnected) fitText(this.#box);
  };

  #render(): void {
    const {held, keys} = this.deps;
    const context = this.#context;
    const {language, texts} = context;
    const view = {
      ...embedWords(context, keys, hostIn(held)),
      title: embedTitle(context, held, keys),
      language,
      texts,
      hasError: this.#hasError,
      isOpen: this.#isOpen,
    };
    render(embedTemplate(view, this.#actions), this.#root);
  }
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
