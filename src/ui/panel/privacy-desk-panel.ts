import {html, nothing, render, type TemplateResult} from 'lit/html.js';
import type {Method} from '../../consent/choice.ts';
import {sessionText} from '../../storage/session-text.ts';
import type {InventoryItem} from '../inventory-item.ts';
import {optionalIds} from '../optional-ids.ts';
import {shadowWith} from '../shadow-with.ts';
import {say} from '../texts/say.ts';
import type {UiContext} from '../ui-context.ts';
import {type PartsWorld, type ReceiptsModule, type ShownReceipts} from '../ui-parts.ts';
import {afterPaint} from './after-paint.ts';
import {categoryGroups} from './category-groups.ts';
import {choiceSection} from './choice-section.ts';
import {fetchContext} from './fetch-context.ts';
import {inventory} from './inventory.ts';
import {languageSwitch} from './language-switch.ts';
import {noReceipt} from './no-receipt.ts';
import {nowList} from './now-list.ts';
import {panelLinks} from './panel-links.ts';
import {privacyDeskPanelCss} from './privacy-desk-panel.styles.ts';
import {receiptViewCss} from '../receipts/receipt-view.styles.ts';
import {serviceDetailsCss} from './service-details.styles.ts';
import {speak} from './speak.ts';
import {followTick, tickAllowed} from './ticks.ts';

/** Where the panel has its own parts from. */
export interface PanelWorld extends PartsWorld {
  /** `undefined`, and a report, when it cannot be had. */
  receipts(): Promise<ReceiptsModule | undefined>;
}

/**
 * Scrolls what got the focus by the keyboard out from under header and footer: WebKit heeds `scroll-padding` only when it
 * is told to scroll. Never for a pointer: what moves under that is not pressed.
 */
const uncover = ({target}: FocusEvent): void => {
  const element = target as HTMLElement;
  if (element.matches(':focus-visible')) element.scrollIntoView({block: 'nearest', behavior: 'instant'});
};

/**
 * The preference panel: a native modal dialog, opened by `<privacy-desk>`. Only its three answers save anything;
 * Escape, the backdrop and Close do not. It is not a form: Enter on a checkbox must not save.
 *
 * @csspart panel - The dialog.
 * @csspart accept-all - Yes to everything.
 * @csspart reject-all - No to everything.
 * @csspart save - Saves what is ticked.
 * @csspart close - Closes and saves nothing.
 * @csspart download - Saves a receipt as a file.
 * @csspart print - Prints a receipt.
 */
export class PrivacyDeskPanel extends HTMLElement {
  /** Given right after creation. */
  declare context: UiContext;
  declare world: PanelWorld;
  readonly #root = shadowWith(this, privacyDeskPanelCss + serviceDetailsCss + receiptViewCss);
  #items: readonly InventoryItem[] = [];
  #hasReceipts = false;
  /** `undefined` without receipts, and when what shows them cannot be had. */
  #shown: ShownReceipts | undefined;
  /** The language the visitor has asked for last. */
  #wanted = '';
  #isTroubled = false;
  /** Whether more is rendered than what can be decided. */
  #isWhole = false;

  /** Renders ahead of `open`: done within the press, the first time would keep the visitor waiting on a slow device. */
  prepare(): void {
    this.#update();
  }

  /**
   * Opens the panel with what may run ticked, and nothing else; at the section, category or service (`media:youtube`)
   * called `section`.
   */
  open(section = ''): void {
    if (this.#dialog?.open) this.#goTo(section);
    else void this.#show(section);
  }

  /** A page that is replaced closes it. */
  disconnectedCallback(): void {
    this.#close();
  }

  /**
   * In three tasks, so that none keeps a slow device from painting: the press is answered, then what can be decided is
   * there, then the rest. What is linked to has to be scrolled to, and so has the rest at once.
   */
  async #show(section: string): Promise<void> {
    this.#isWhole = !!section;
    this.#update();
    tickAllowed(this.#boxes(), (key) => this.context.desk.allows(key));
    await afterPaint(this.ownerDocument);
    if (!this.isConnected) return;
    if (!this.#dialog?.open) this.#dialog?.showModal();
    // Hidden by a content blocker it is not seen, and would still keep the page from being used.
    if (!this.#dialog?.clientWidth) return this.#close();
    if (!this.#goTo(section)) this.#root.querySelector('h2')?.focus();
    await afterPaint(this.ownerDocument);
    await this.#complete();
    // What arrives makes room to scroll a heading up; a box may be under a press by then, and stays.
    const heading = this.#root.getElementById(section);
    if (heading && this.#root.activeElement === heading) this.#goTo(section);
  }

  /** Whether there is anything called `section`. */
  #goTo(section: string): boolean {
    const element = this.#root.getElementById(section) ?? this.#boxes().find(({name}) => name === section);
    const details = element?.closest('details');
    if (details) details.open = true;
    element?.focus();
    element?.scrollIntoView({block: 'start', behavior: 'instant'});
    return !!element;
  }

  /** What others may have changed since the panel was last open. */
  async #complete(): Promise<void> {
    const {context, ownerDocument} = this;
    this.#isWhole = true;
    this.#items = inventory(ownerDocument, context);
    this.#update();
    const receipts = await context.desk.receipts();
    this.#hasReceipts = receipts.length > 0;
    const part = this.#hasReceipts ? await this.world.receipts() : undefined;
    this.#shown = await part?.showReceipts(ownerDocument, receipts);
    this.#update();
  }

  #update(): void {
    render(this.#content(), this.#root);
  }

  #content(): TemplateResult {
    const {desk, words} = this.context;
    return html`
      <dialog part="panel" aria-labelledby="title" @click=${this.#onClick}>
        <div class="sheet" @focusin=${uncover}>
          <div class="head">
            <h2 id="title" tabindex="-1">${say(words, 'panel.title')}</h2>
            <button part="close" type="button" @click=${this.#close}>${say(words, 'panel.close')}</button>
          </div>
          <div class="body" @change=${this.#onChange}>${this.#body()}</div>
          <div class="foot">
            ${this.#answer('accept-all', () => this.#settle(optionalIds(desk), [], 'panel-accept'))}
            ${this.#answer('reject-all', () => this.#settle([], optionalIds(desk), 'panel-reject'))}
            ${this.#answer('save', () => this.#settle(this.#named(true), this.#named(false), 'panel-save'))}
          </div>
        </div>
      </dialog>
    `;
  }

  #body(): TemplateResult {
    const {context} = this;
    const {words} = context;
    return html`
      ${languageSwitch(context, this.#speak, this.#isTroubled)}
      <p>${say(words, 'panel.intro')}</p>
      ${categoryGroups(context)} ${this.#isWhole ? this.#rest() : nothing}
    `;
  }

  #rest(): TemplateResult {
    const {context} = this;
    const {words} = context;
    return html`
      <section aria-labelledby="now">
        <h3 id="now" tabindex="-1">${say(words, 'now.title')}</h3>
        ${nowList(context, this.#items)}
      </section>
      ${choiceSection(context, this.#shown?.events(context))}
      <section aria-labelledby="receipt">
        <h3 id="receipt" tabindex="-1">${say(words, 'receipt.title')}</h3>
        ${this.#receipt()}
      </section>
      ${panelLinks(context)}
    `;
  }

  #answer(part: 'accept-all' | 'reject-all' | 'save', act: () => void): TemplateResult {
    return html`<button type="button" part=${part} @click=${act}>
      ${say(this.context.words, `panel.${part}`)}
    </button>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#root.querySelector('dialog');
  }

  #boxes(): readonly HTMLInputElement[] {
    return [...this.#root.querySelectorAll('input')];
  }

  /** Names of the boxes that are ticked, or of the others. */
  #named(isTicked: boolean): readonly string[] {
    return this.#boxes().flatMap(({name, checked}) => (checked === isTicked ? name : []));
  }

  /** Closed first: nothing outside a modal dialog can take the focus. */
  #settle(granted: readonly string[], refused: readonly string[], method: Method): void {
    this.#close();
    void this.context.desk.settle(granted, refused, method);
  }

  readonly #close = (): void => this.#dialog?.close();

  readonly #onChange = ({target}: Event): void => {
    const ticked = this.#boxes().find((box) => box === target);
    if (ticked) followTick(this.#boxes(), ticked);
  };

  /** The dialog itself is only hit beside its sheet, on the backdrop. */
  readonly #onClick = ({target, currentTarget}: Event): void => {
    if (target === currentTarget) this.#close();
  };

  #receipt(): TemplateResult {
    const {context} = this;
    if (!this.#hasReceipts) return noReceipt(context);
    return this.#shown?.view(context) ?? html`<p>${say(context.words, 'trouble.text')}</p>`;
  }

  /** Panel and banner speak it from now on, and so do the pages that come after in this tab. */
  readonly #speak = async (language: string): Promise<string> => {
    this.#wanted = language;
    const context = await fetchContext(this.context, language, this.world);
    if (language !== this.#wanted) return this.#wanted;
    this.#isTroubled = !context;
    const {defaultView} = this.ownerDocument;
    if (context && defaultView) {
      this.context = context;
      speak(this, context);
      sessionText(defaultView, `${context.config.cookie.name}-language`).write(language);
    }
    this.#update();
    return this.context.language;
  };
}
