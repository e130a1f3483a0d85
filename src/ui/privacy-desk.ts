import {html, nothing, render, type TemplateResult} from 'lit/html.js';
import {activeElement} from './active-element.ts';
import {bannerContent} from './banner/banner-content.ts';
import {bannerFrame} from './banner/banner-frame.ts';
import {confirmation, type Told} from './banner/confirmation.ts';
import {troubleTold} from './banner/trouble-told.ts';
import type {Desk} from './desk.ts';
import {hasOpenQuestion} from './has-open-question.ts';
import {keepFocusInView} from './keep-focus-in-view.ts';
import {privacyDeskCss} from './privacy-desk.styles.ts';
import {riseAbove} from './rise-above.ts';
import {shadowWith} from './shadow-with.ts';
import {standingOf} from './standing-of.ts';
import type {UiContext} from './ui-context.ts';

/** What `<privacy-desk>` needs of the panel element, whose class comes with `desk-panel.js`. */
export interface PanelElement extends HTMLElement {
  open(section?: string): void;
}

/** What `<privacy-desk>` is given by the wiring. */
export interface PrivacyDeskWorld {
  readonly context: UiContext;
  /** The panel, once its file is there; `undefined` when it cannot be had. Always the same element. */
  panel(): Promise<PanelElement | undefined>;
}

/**
 * The banner, the confirmation and the place of the panel. It decides nothing: it asks, and shows what it is told.
 *
 * Lit's templates, not its element class: that would be 2,480 of the 9,000 bytes this file may have, for properties
 * and batched updates that three states do not need.
 *
 * @slot title - The banner's heading. Every slot is filled by the element itself.
 * @slot text - What the banner says.
 * @slot object - Turns off what is on already.
 * @slot answers - The two answers.
 * @slot settings - The button that opens the panel.
 * @slot links - Where to read more.
 * @csspart banner - The question.
 * @csspart object - In the banner: turns a category off that is on already.
 * @csspart off - In the banner: says what was turned off.
 * @csspart confirmation - What is shown after an answer.
 * @csspart change - In the confirmation: opens the panel.
 * @csspart hide - In the confirmation: takes it away.
 * @csspart panel - The panel, a modal dialog.
 * @csspart accept-all - In the panel: yes to everything.
 * @csspart reject-all - In the panel: no to everything.
 * @csspart save - In the panel: saves what is ticked.
 * @csspart close - In the panel: closes it and saves nothing.
 * @csspart download - In the panel: saves the receipt as a file.
 * @csspart print - In the panel: prints the receipt.
 * @cssproperty --privacy-desk-surface - Background.
 * @cssproperty --privacy-desk-raised - Background of what stands out a little: a category, a receipt.
 * @cssproperty --privacy-desk-text - Text.
 * @cssproperty --privacy-desk-muted - Less important text.
 * @cssproperty --privacy-desk-accent - Buttons that answer, links.
 * @cssproperty --privacy-desk-accent-text - Text on such a button.
 * @cssproperty --privacy-desk-border - Fine lines.
 * @cssproperty --privacy-desk-focus - Ring around what has the focus.
 * @cssproperty --privacy-desk-radius - Roundness of the card; buttons have half of it.
 * @cssproperty --privacy-desk-shadow - Shadow of the card.
 * @cssproperty --privacy-desk-font - Font family; `inherit` takes the page's.
 * @cssproperty --privacy-desk-size - Font size all other measures follow.
 * @cssproperty --privacy-desk-space - Space inside the card.
 * @cssproperty --privacy-desk-title - Font size of titles.
 * @cssproperty --privacy-desk-motion - How long the card takes to appear; none for who prefers less motion.
 * @cssproperty --privacy-desk-width - Greatest width of the card.
 * @cssproperty --privacy-desk-layer - `z-index` of the card; with any of the site's own, the page can lie over it.
 */
export class PrivacyDesk extends HTMLElement {
  /** Given by the wiring right after creation. */
  declare world: PrivacyDeskWorld;
  readonly #root = shadowWith(this, privacyDeskCss);
  #view: 'nothing' | 'banner' | 'told' = 'nothing';
  #told: Told | undefined;
  #takesFocus = false;
  #isTroubled = false;
  #panel: PanelElement | undefined;
  #opener: Element | null = null;
  #stopListening: (() => void) | undefined;
  #stopLying: (() => void)[] = [];

  /** A copy was given no world (routers keep snapshots of pages): it takes itself away. */
  connectedCallback(): void {
    if (!('world' in this)) {
      (this as HTMLElement).remove();
      return;
    }
    this.#stopListening = this.world.context.desk.onChange(() => this.#choiceChanged());
    this.#update();
  }

  disconnectedCallback(): void {
    this.#stopListening?.();
    this.#lieOver(false);
  }

  /** Shows the banner, unless something is told. */
  ask(): void {
    if (this.#view !== 'told') this.#show('banner');
  }

  /** Tells something, in place of the banner or in it, and takes the focus. */
  tell(told: Told): void {
    this.#told = told;
    this.#takesFocus = true;
    this.#show(told.staysAsked ? 'banner' : 'told');
  }

  /** Opens the panel, or tells that it cannot be had. */
  readonly open = (section?: string): void => void this.#openPanel(section);

  async #openPanel(section?: string): Promise<void> {
    // From the confirmation or the panel itself, the way back is the one there was before.
    if (this.ownerDocument.activeElement !== this) this.#opener = activeElement(this.ownerDocument);
    this.#panel = await this.world.panel();
    this.#isTroubled = !this.#panel;
    if (this.#panel || this.#view === 'banner') this.#update();
    else this.tell(troubleTold(this.world.context));
    this.#panel?.open(section);
  }

  /** A yes to all does not take an objection back that was made a moment before. */
  readonly #answer = (method: 'banner-accept' | 'banner-reject'): void => {
    const {running, asked} = standingOf(this.world.context.desk);
    const open = [...running, ...asked];
    void (method === 'banner-accept' ? this.#settle(open, [], method) : this.#settle([], open, method));
  };

  readonly #object = (id: string): void => void this.#settle([], [id], 'banner-object');

  async #settle(...answer: Parameters<Desk['settle']>): Promise<void> {
    const isTaken = await this.world.context.desk.settle(...answer);
    this.#isTroubled = !isTaken;
    if (!isTaken) this.#update();
  }

  readonly #hide = (): void => {
    this.#rest();
    if (this.#opener?.isConnected) (this.#opener as HTMLElement).focus();
  };

  /** What was asked or told no longer holds, whichever tab the choice was made in. */
  #choiceChanged(): void {
    if (this.#view !== 'nothing') this.#rest();
  }

  /** Shows nothing more, or the banner when a question is still open. */
  #rest(): void {
    this.#told = undefined;
    this.#show(hasOpenQuestion(this.world.context.desk) ? 'banner' : 'nothing');
  }

  #show(view: 'nothing' | 'banner' | 'told'): void {
    this.#view = view;
    this.#update();
  }

  #update(): void {
    if (!this.isConnected) return;
    const {context, panel} = this.world;
    const asks = this.#view === 'banner';
    const isNew = asks && !this.childElementCount;
    const actions = {
      answer: this.#answer,
      object: this.#object,
      settings: () => this.open(),
      prefetch: panel,
    };
    render(asks ? bannerContent(context, actions) : nothing, this);
    render(html`${this.#card()}${this.#panel}`, this.#root);
    this.#lieOver(this.#view !== 'nothing' && context.config.banner.placement !== 'flow');
    if (isNew) context.desk.shown();
    if (!this.#takesFocus) return;
    this.#takesFocus = false;
    const told = this.#root.querySelector('[part=confirmation]') ?? this.querySelector('[part=off]');
    (told as HTMLElement | null)?.focus();
  }

  #card(): TemplateResult | typeof nothing {
    const {context} = this.world;
    if (this.#view === 'banner') return bannerFrame(context, this.#isTroubled, this.#told?.report);
    if (!this.#told || this.#view === 'nothing') return nothing;
    return confirmation(context, this.#told, {settings: () => this.open(), hide: this.#hide});
  }

  /** While there is a card over the page, nothing of the page lies over it, and what has the focus stays clear of it. */
  #lieOver(isShown: boolean): void {
    if (isShown) {
      if (!this.#stopLying.length) this.#stopLying = [riseAbove(this), keepFocusInView(this)];
    } else for (const stop of this.#stopLying.splice(0)) stop();
  }
}
