import {activeElement} from '../platform/web/active-element.ts';
import {bannerContent, bannerFrame} from './banner/banner.ts';
import {changesMessage, loadErrorMessage, messageCard, type StatusMessage} from './banner/status-message.ts';
import {hasOpenQuestion, openCategories} from './category-status.ts';
import type {UiContext} from './context.ts';
import {shadowWith} from './custom-element.ts';
import {keepFocusInView, moveToTopLayer} from './host-placement.ts';
import {type HtmlElementNode, showNodes} from './html-node.ts';
import {keepEventsInside} from './keep-events-inside.ts';
import {privacyDeskCss} from './privacy-desk-element.styles.ts';
import type {PanelElement} from './parts.ts';
import {directionOf} from './texts/pick-language.ts';
import {themeCss} from './theme.styles.ts';
import {wordsIn} from './words-on-screen.ts';

/** What `createUi` gives to `<privacy-desk>`. */
interface PrivacyDeskDeps {
  readonly context: UiContext;
  /** Resolves to the panel, always the same element; to `undefined` when `desk-panel.js` did not load. */
  panel(): Promise<PanelElement | undefined>;
}

/** What the card shows: a `message` is a confirmation or an error. */
type View = 'nothing' | 'banner' | 'message';

/**
 * The banner, the confirmation and the container of the panel. It stores and decides nothing: it passes the visitor's answers
 * to the `ConsentHost` and shows what that says.
 *
 * It is built from `html-node.ts` and not with Lit, which arrives with the panel: three states that change at a press do not
 * need templates, and Lit would be a quarter of what a first visit downloads.
 *
 * @slot title - The banner's heading. The element fills all slots itself.
 * @slot text - The banner's text before the list of purposes.
 * @slot more - The banner's text after it.
 * @slot object - The buttons that turn off what is already on.
 * @slot answers - The buttons Accept and Reject.
 * @slot settings - The button that opens the panel.
 * @slot links - Links to the policy, to the list of cookies and to the visitor's rights.
 * @csspart banner - The question.
 * @csspart object - In the banner: turns off a category that is already on.
 * @csspart off - In the banner: says what was turned off.
 * @csspart confirmation - What is shown after an answer.
 * @csspart change - In the confirmation: opens the panel.
 * @csspart hide - In the confirmation: closes it.
 * @csspart panel - The panel, a modal dialog.
 * @csspart accept-all - In the panel: accepts everything.
 * @csspart reject-all - In the panel: rejects everything.
 * @csspart save - In the panel: saves what is checked.
 * @csspart close - In the panel: closes it without saving.
 * @csspart clear - In the panel: clears what a service stored that the visitor played once.
 * @csspart download - In the panel: saves the receipt as a file.
 * @csspart print - In the panel: prints the receipt.
 * @csspart verify - In the panel: checks the signature of a receipt.
 * @cssproperty --privacy-desk-surface - Background.
 * @cssproperty --privacy-desk-raised - Background of a category or a receipt.
 * @cssproperty --privacy-desk-text - Text.
 * @cssproperty --privacy-desk-muted - Less important text.
 * @cssproperty --privacy-desk-accent - Links, and the buttons that answer.
 * @cssproperty --privacy-desk-accent-text - Text on such a button.
 * @cssproperty --privacy-desk-border - Thin lines.
 * @cssproperty --privacy-desk-focus - Focus ring.
 * @cssproperty --privacy-desk-radius - Corner radius of the card. Buttons have half of it.
 * @cssproperty --privacy-desk-shadow - Shadow of the card.
 * @cssproperty --privacy-desk-font - Font family. `inherit` takes the page's.
 * @cssproperty --privacy-desk-size - Font size. All other measures are relative to it.
 * @cssproperty --privacy-desk-space - Padding of the card.
 * @cssproperty --privacy-desk-title - Font size of titles.
 * @cssproperty --privacy-desk-motion - Duration of the card's fade-in; none by default, and none for visitors who prefer reduced motion.
 * @cssproperty --privacy-desk-width - Maximum width of the card.
 * @cssproperty --privacy-desk-layer - `z-index` of the card. With any value of your own, the page can cover the card.
 */
export class PrivacyDeskElement extends HTMLElement {
  /** Set by `createUi` right after the element is created. */
  declare deps: PrivacyDeskDeps;
  readonly #root = shadowWith(this, themeCss + privacyDeskCss);
  /** Contains the card. The panel is beside it, so that a card that comes or goes does not move an open dialog. */
  readonly #frame: HTMLElement = this.#root.appendChild(this.ownerDocument.createElement('div'));
  #view: View = 'nothing';
  /** The categories that the banner asks about or tells of, and its words, as they were rendered last. */
  #shown: readonly string[] = [];
  #words = '';
  #message: StatusMessage | undefined;
  #focusesMessage = false;
  #hasError = false;
  #opener: Element | null = null;
  #stopListening: (() => void) | undefined;
  #stopShowingOverPage: (() => void)[] = [];

  /** Removes itself when it has no `deps`: client-side routers restore copies of the page, and this is such a copy. */
  connectedCallback(): void {
    if (!('deps' in this)) {
      (this as HTMLElement).remove();
      return;
    }
    keepEventsInside(this);
    this.#stopListening = this.deps.context.host.onChange(() => this.#onChoice());
    this.#update();
  }

  disconnectedCallback(): void {
    this.#stopListening?.();
    this.#showOverPage(false);
  }

  /** Shows the banner, unless a message is shown. */
  showBanner(): void {
    if (this.#view !== 'message') this.#show('banner');
  }

  /** Shows a message in place of the banner or inside it, and moves the focus to it. */
  showMessage(message: StatusMessage): void {
    this.#message = message;
    this.#focusesMessage = true;
    // A film that the visitor has just allowed has the focus, and gets it back when the message is hidden.
    const {ownerDocument: document} = this;
    if (document.activeElement !== document.body && !this.contains(document.activeElement))
      this.#opener = activeElement(document);
    this.#show(message.keepsBanner ? 'banner' : 'message');
  }

  /** Shows what has changed, where nothing else is shown: a banner says it itself. The focus stays where it is. */
  showChanges(): void {
    const {context} = this.deps;
    const message = changesMessage(context);
    if (!message || this.#view !== 'nothing' || hasOpenQuestion(context.host)) return;
    this.#message = message;
    this.#show('message');
  }

  /** Adds a report to the message that is shown, which is a status: screen readers read it out. */
  showReport(report: Element | undefined): void {
    if (!this.#message) return;
    this.#message = {...this.#message, report};
    this.#update();
  }

  /** Shows the banner in another language. Placeholders, which can be anywhere on the page, hear of it by the event. */
  setLanguage(context: UiContext): void {
    Object.assign(this.deps.context, context);
    this.lang = context.language;
    this.dir = directionOf(context.language);
    if (this.#view === 'banner') this.#update();
    this.ownerDocument.dispatchEvent(new Event('privacy-desk:language'));
  }

  /** The banner's words when something has replaced ours, such as the translation of a browser. */
  foreignWords(): string | undefined {
    const words = wordsIn(this, this.#frame);
    return words === this.#words ? undefined : words;
  }

  /** Opens the panel; shows an error when it did not load. */
  readonly open = (section?: string): void => void this.#openPanel(section);

  async #openPanel(section?: string): Promise<void> {
    // When the visitor comes from the confirmation or from the panel itself, the earlier opener stays.
    if (this.ownerDocument.activeElement !== this) this.#opener = activeElement(this.ownerDocument);
    const panel = await this.deps.panel();
    const hadError = this.#hasError;
    this.#hasError = !panel;
    // A message that is on screen is not rendered again: screen readers would read it out twice.
    if (this.#view === 'banner' && this.#hasError !== hadError) this.#update();
    else if (!panel && this.#view !== 'banner') this.showMessage(loadErrorMessage(this.deps.context));
    if (panel && !panel.isConnected) this.#root.append(panel);
    panel?.open(section);
  }

  /** Accept includes neither a category that the visitor turned off a moment before, nor one that was not on screen. */
  readonly #answer = (method: 'banner-accept' | 'banner-reject'): void => {
    const {host} = this.deps.context;
    const open = openCategories(host).filter((id) => this.#shown.includes(id));
    if (method === 'banner-accept') host.submit(open, [], method);
    else host.submit([], open, method);
  };

  readonly #object = (id: string): void => this.deps.context.host.submit([], [id], 'banner-object');

  readonly #hideMessage = (): void => {
    this.#closeMessage();
    if (this.#opener?.isConnected) (this.#opener as HTMLElement).focus();
  };

  /**
   * A choice, made in this tab or another, makes the shown question or message out of date. It goes with the next task, unless
   * the confirmation has taken its place by then: a card that goes and comes again would be placed and laid out twice.
   */
  #onChoice(): void {
    const [view, message] = [this.#view, this.#message];
    if (view === 'nothing') return;
    setTimeout(() => {
      if (this.#view === view && this.#message === message) this.#closeMessage();
    });
  }

  /** Shows the banner when a question is still open, else nothing. */
  #closeMessage(): void {
    this.#message = undefined;
    this.#show(hasOpenQuestion(this.deps.context.host) ? 'banner' : 'nothing');
  }

  #show(view: View): void {
    this.#view = view;
    this.#update();
  }

  #update(): void {
    if (!this.isConnected) return;
    const {context, panel} = this.deps;
    const hasBanner = this.#view === 'banner';
    const isNewBanner = hasBanner && !this.childElementCount;
    const actions = {
      answer: this.#answer,
      object: this.#object,
      settings: () => this.open(),
      prefetch: panel,
    };
    showNodes(this, hasBanner ? bannerContent(context, actions) : []);
    showNodes(this.#frame, this.#card());
    this.#shown = openCategories(context.host);
    this.#words = wordsIn(this, this.#frame);
    const report = this.#message?.report;
    if (report) this.#frame.querySelector('.report')?.append(report);
    this.#showOverPage(this.#view !== 'nothing' && context.config.banner.placement !== 'flow');
    if (isNewBanner) context.host.bannerShown(panel);
    if (!this.#focusesMessage) return;
    this.#focusesMessage = false;
    const message = this.#root.querySelector('[part=confirmation]') ?? this.querySelector('[part=off]');
    (message as HTMLElement | null)?.focus();
  }

  #card(): readonly HtmlElementNode[] {
    const {context} = this.deps;
    if (this.#view === 'banner') return [bannerFrame(context, this.#hasError)];
    const message = this.#message;
    if (!message || this.#view === 'nothing') return [];
    return [messageCard(context, message, {settings: () => this.open(), hide: this.#hideMessage})];
  }

  /** While a card is shown over the page, nothing of the page covers it, and it does not cover what has the focus. */
  #showOverPage(isShown: boolean): void {
    if (isShown) {
      if (!this.#stopShowingOverPage.length)
        this.#stopShowingOverPage = [moveToTopLayer(this), keepFocusInView(this)];
    } else for (const stop of this.#stopShowingOverPage.splice(0)) stop();
  }
}
