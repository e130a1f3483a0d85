import {type AddedSheet, addSheet} from '../../platform/web/style-sheet.ts';
import type {Notice} from '../../receipt/input.ts';
import type {UiContext} from '../context.ts';
import type {TextsDeps} from '../texts/load-texts.ts';
import {shadowWith} from '../custom-element.ts';
import {showNodes} from '../html-node.ts';
import {keepEventsInside} from '../keep-events-inside.ts';
import {privacyDeskCss} from '../privacy-desk-element.styles.ts';
import {themeCss} from '../theme.styles.ts';
import {type EmbedFacts, embedNotice, embedTitle, embedWords, hostIn} from './describe-embed.ts';
import {embedKind, hasSizeOfText} from './embed-kind.ts';
import {type EmbedActions, embedContent} from './embed-template.ts';
import {createEmbedLayout, type LaidOut} from './embed-layout.ts';
import {loadEmbedTexts, withEmbedTexts} from './embed-texts.ts';
import {hideAfterPlaceholders} from './hide-held.ts';
import {placeholderContent} from './placeholder-size.ts';
import {posterOf} from './poster.ts';
import {privacyEmbedCss} from './privacy-embed-element.styles.ts';

const CSS_TEXT = themeCss + privacyDeskCss + privacyEmbedCss;

const layout = createEmbedLayout();

/** What `<privacy-embed>` needs. */
export interface PrivacyEmbedDeps {
  /** The interface changes this object when the visitor chooses another language. */
  readonly context: UiContext;
  /** The held markup, and the keys that must all be allowed before it is released. */
  readonly held: Element;
  readonly keys: readonly string[];
  /** Where its texts come from, and where problems are reported. */
  readonly texts: TextsDeps;
  /** Called with the words of the placeholder before "Always allow" is submitted, as evidence for the receipt. */
  onAlways(notice: Notice): void;
}

/**
 * The placeholder for a film, a map or a form that is held. It has the size of the held markup, says what playing it does, and has
 * buttons that play it. Where there is no room for the whole text, a button opens it in a dialog; "Always allow" stands only
 * beside the whole text. The placeholder stays until the markup is released, and is removed in the same frame, so that
 * nothing on the page moves.
 *
 * @csspart play - Releases only this markup, on this page.
 * @csspart always - Grants the services or categories from now on.
 * @csspart more - Opens the whole text, where there is no room for it.
 * @csspart close - Closes it.
 */
export class PrivacyEmbedElement extends HTMLElement implements LaidOut {
  /** Set by `createEmbed` right after the element is created. */
  declare deps: PrivacyEmbedDeps;
  readonly #root = shadowWith(this, CSS_TEXT);
  #content: readonly ChildNode[] = [];
  #poster: string | undefined;
  #elements: readonly Element[] = [];
  #size: AddedSheet | undefined;
  #isPressed = false;
  /** Whether the whole text is open in a dialog. */
  #isOpen = false;

  /** Removes itself when it has no `deps`: client-side routers restore copies of the page, and this is such a copy. */
  connectedCallback(): void {
    if (!('deps' in this)) {
      (this as HTMLElement).remove();
      return;
    }
    keepEventsInside(this);
    const {held} = this.deps;
    const {content} = held as Partial<HTMLTemplateElement>;
    this.#elements = content ? [...content.children] : [held];
    this.#content = hasSizeOfText(held) ? [] : placeholderContent(held);
    this.#poster = posterOf(held, this.deps.texts.report);
    hideAfterPlaceholders(this);
    layout.add(this);
    this.ownerDocument.addEventListener('privacy-desk:language', this.#changeLanguage);
  }

  disconnectedCallback(): void {
    this.ownerDocument.removeEventListener('privacy-desk:language', this.#changeLanguage);
    layout.remove(this);
  }

  get held(): Element {
    return this.deps.held;
  }

  get content(): readonly ChildNode[] {
    return this.#content;
  }

  setSize(css: string): void {
    this.#size?.remove();
    this.#size = addSheet(this.#root, css);
  }

  showText(): HTMLElement {
    this.#render();
    return this.#root.querySelector('.box') as HTMLElement;
  }

  /** Markup that is not in a template is released where it is, which changes only its attributes. */
  followHeld(): void {
    const {context, held} = this.deps;
    if (context.host.activity.released?.has(held)) this.#giveWay();
    else if (held.parentNode !== this.parentNode) this.remove();
    else if (held.previousElementSibling !== this) held.before(this);
    else hideAfterPlaceholders(this);
  }

  /** Removes itself and passes the focus on, unless the visitor has moved it elsewhere meanwhile. */
  #giveWay(): void {
    const {ownerDocument: document} = this;
    // Some browsers do not focus a button that is pressed.
    const hasFocus = this.#root.activeElement ?? document.activeElement === document.body;
    this.remove();
    if (this.#isPressed && hasFocus) focusFirst(this.#elements);
  }

  readonly #actions: EmbedActions = {
    play: () => {
      this.#isPressed = true;
      this.deps.context.host.play(this.deps.held);
    },
    always: () => this.#allow(),
    open: () => this.#open(),
    closed: () => {
      this.#isOpen = false;
      this.#update();
    },
  };

  #allow(): void {
    this.#isPressed = true;
    const {keys, onAlways, context} = this.deps;
    // While the dialog is modal, the confirmation cannot take the focus.
    this.#actions.closed();
    onAlways(embedNotice(withEmbedTexts(context), keys, this.#facts));
    context.host.submit(keys, [], 'embed-play');
  }

  #open(): void {
    this.#isOpen = true;
    this.#update();
    const dialog = this.#root.querySelector('dialog');
    // Every supported browser has modal dialogs. Without one, the panel has the whole text.
    if (!dialog || !('showModal' in dialog)) return;
    dialog.showModal();
    // Not its first button: that would scroll the text out of view.
    dialog.focus();
    dialog.scrollTo(0, 0);
    // A dialog that a content blocker hides is invisible, and would still make the page unusable.
    if (!dialog.clientWidth) dialog.close();
  }

  get #facts(): EmbedFacts {
    const {held, keys} = this.deps;
    return {kind: embedKind(held, keys), host: hostIn(held)};
  }

  readonly #changeLanguage = (): void => {
    const {context, texts} = this.deps;
    void loadEmbedTexts(context.language, texts).then(this.#update);
  };

  readonly #update = (): void => {
    const box = this.showText();
    if (this.isConnected) layout.fit(box);
  };

  #render(): void {
    const {held, keys} = this.deps;
    const context = withEmbedTexts(this.deps.context);
    const {language, texts} = context;
    const view = {
      ...embedWords(context, keys, this.#facts),
      title: embedTitle(context, held, keys),
      language,
      texts,
      isOpen: this.#isOpen,
      poster: this.#poster,
    };
    showNodes(this.#root, embedContent(view, this.#actions));
  }
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
