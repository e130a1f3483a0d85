import {html, nothing, render, type TemplateResult} from 'lit/html.js';
import type {Method} from '../../consent/choice.ts';
import type {Notice} from '../../receipt/input.ts';
import {optionalCategoryIds} from '../category-status.ts';
import type {UiContext} from '../context.ts';
import {shadowWith} from '../custom-element.ts';
import type {PartsDeps, ReceiptsModule} from '../parts.ts';
import {receiptCardCss} from '../receipts/receipt-card.styles.ts';
import {loadContext} from '../texts/load-texts.ts';
import {panelEnglish} from '../texts/panel-english.ts';
import {translate} from '../texts/translate.ts';
import {afterPaint} from './after-paint.ts';
import {categoryFields} from './categories.ts';
import {panelNotice} from './category-groups.ts';
import {checkAllowed, keysWithState, syncCheckboxes} from './checkboxes.ts';
import {inventory} from './inventory.ts';
import {applyLanguage, languageSwitch} from './language.ts';
import {privacyDeskPanelCss} from './privacy-desk-panel-element.styles.ts';
import {panelSections, type SectionsContent} from './sections.ts';
import {serviceDetailsCss} from './service-details.styles.ts';

/** What `<privacy-desk-panel>` needs besides its context. */
interface PanelDeps extends PartsDeps {
  /** Loads `desk-receipts.js`; resolves to `undefined`, after a report, when it does not load. */
  receipts(): Promise<ReceiptsModule | undefined>;
}

/**
 * The preference panel: a native modal dialog that `<privacy-desk>` opens. Only its three answers save anything; Escape, the
 * backdrop and Close do not. It is not a form, because Enter on a checkbox must not save.
 *
 * @csspart panel - The dialog.
 * @csspart accept-all - Accepts everything.
 * @csspart reject-all - Rejects everything.
 * @csspart save - Saves what is checked.
 * @csspart close - Closes the panel without saving.
 * @csspart download - Saves a receipt as a file.
 * @csspart print - Prints a receipt.
 */
export class PrivacyDeskPanelElement extends HTMLElement {
  /** Both are set by `createPanelWith` right after the element is created. */
  declare context: UiContext;
  declare deps: PanelDeps;
  readonly #root = shadowWith(this, privacyDeskPanelCss + serviceDetailsCss + receiptCardCss);
  #sections: SectionsContent = {items: [], hasReceipts: false, receipts: undefined};
  /** Whether the sections below the categories are rendered. */
  #hasSections = false;
  /** The language that the visitor chose last. */
  #wantedLanguage = '';
  #hasLanguageError = false;

  /** Renders before the first `open`: on a slow device, rendering during the press would delay the response. */
  prepare(): void {
    this.#update();
  }

  /**
   * Opens the panel with everything checked that is allowed, and scrolls to `section`: the id of a section, or the key of a
   * category or service (`media:youtube`).
   */
  open(section = ''): void {
    if (this.#dialog?.open) this.#goTo(section);
    else void this.#show(section);
  }

  notice(): Notice {
    return panelNotice(this.context);
  }

  /** Closes the panel when a client-side router replaces the page. */
  disconnectedCallback(): void {
    this.#close();
  }

  /**
   * Opens in three tasks, so that none keeps a slow device from painting: first the page responds to the press, then the
   * categories and buttons appear, then the sections below. With a `section` to scroll to, all of them appear at once.
   */
  async #show(section: string): Promise<void> {
    this.#hasSections = !!section;
    this.#update();
    checkAllowed(this.#checkboxes(), (key) => this.context.host.allows(key));
    await afterPaint(this.ownerDocument);
    if (!this.isConnected) return;
    if (!this.#dialog?.open) this.#dialog?.showModal();
    // A dialog that a content blocker hides is invisible, and would still make the page unusable.
    if (!this.#dialog?.clientWidth) return this.#close();
    if (!this.#goTo(section)) this.#root.querySelector('h2')?.focus();
    await afterPaint(this.ownerDocument);
    await this.#updateSections();
    // The sections make the page long enough to scroll a heading to the top. A checkbox is not scrolled to again: the visitor
    // may be pressing it.
    const heading = this.#root.getElementById(section);
    if (heading && this.#root.activeElement === heading) this.#goTo(section);
  }

  /** Moves the focus to `section`. Returns whether there is one with this name. */
  #goTo(section: string): boolean {
    const element =
      this.#root.getElementById(section) ?? this.#checkboxes().find(({name}) => name === section);
    const details = element?.closest('details');
    if (details) details.open = true;
    element?.focus();
    element?.scrollIntoView({block: 'start', behavior: 'instant'});
    return !!element;
  }

  /** Renders the sections with what may have changed since the panel was last open. */
  async #updateSections(): Promise<void> {
    const {context, ownerDocument} = this;
    this.#hasSections = true;
    this.#sections = {...this.#sections, items: inventory(ownerDocument, context)};
    this.#update();
    const receipts = await context.host.receipts();
    const hasReceipts = receipts.length > 0;
    this.#sections = {...this.#sections, hasReceipts};
    const module = hasReceipts ? await this.deps.receipts() : undefined;
    this.#sections = {...this.#sections, receipts: await module?.showReceipts(ownerDocument, receipts)};
    this.#update();
  }

  #update(): void {
    render(this.#content(), this.#root);
  }

  #content(): TemplateResult {
    const {context} = this;
    const {host, texts} = context;
    return html`
      <dialog part="panel" aria-labelledby="title" @click=${this.#onClick}>
        <div class="sheet" @focusin=${scrollFocusIntoView}>
          <div class="head">
            <h2 id="title" tabindex="-1">${translate(texts, 'panel.title')}</h2>
            <button part="close" type="button" @click=${this.#close}>
              ${translate(texts, 'panel.close')}
            </button>
          </div>
          <div class="body" @change=${this.#onChange}>
            ${languageSwitch(context, this.#changeLanguage, this.#hasLanguageError)}
            <p>${translate(texts, 'panel.intro')}</p>
            ${categoryFields(context)} ${this.#hasSections ? panelSections(context, this.#sections) : nothing}
          </div>
          <div class="foot">
            ${this.#answerButton('accept-all', () => this.#submit(optionalCategoryIds(host), [], 'panel-accept'))}
            ${this.#answerButton('reject-all', () => this.#submit([], optionalCategoryIds(host), 'panel-reject'))}
            ${this.#answerButton('save', () => this.#save())}
          </div>
        </div>
      </dialog>
    `;
  }

  #answerButton(part: 'accept-all' | 'reject-all' | 'save', action: () => void): TemplateResult {
    return html`<button type="button" part=${part} @click=${action}>
      ${translate(this.context.texts, `panel.${part}`)}
    </button>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#root.querySelector('dialog');
  }

  #checkboxes(): readonly HTMLInputElement[] {
    return [...this.#root.querySelectorAll('input')];
  }

  #save(): void {
    const checkboxes = this.#checkboxes();
    this.#submit(keysWithState(checkboxes, true), keysWithState(checkboxes, false), 'panel-save');
  }

  /** Closes the dialog first: while it is modal, nothing outside can take the focus. */
  #submit(granted: readonly string[], refused: readonly string[], method: Method): void {
    this.#close();
    void this.context.host.submit(granted, refused, method);
  }

  readonly #close = (): void => this.#dialog?.close();

  readonly #onChange = ({target}: Event): void => {
    const changed = this.#checkboxes().find((one) => one === target);
    if (changed) syncCheckboxes(this.#checkboxes(), changed);
  };

  /** A click whose target is the dialog itself is on the backdrop: a child covers the whole dialog. */
  readonly #onClick = ({target, currentTarget}: Event): void => {
    if (target === currentTarget) this.#close();
  };

  /** Changes the language of the whole interface. Resolves to the language that is shown. */
  readonly #changeLanguage = async (language: string): Promise<string> => {
    this.#wantedLanguage = language;
    const {host, config} = this.context;
    const context = await loadContext({host, config, language, english: panelEnglish}, this.deps);
    if (language !== this.#wantedLanguage) return this.#wantedLanguage;
    this.#hasLanguageError = !context;
    if (context) {
      this.context = context;
      applyLanguage(this, context);
    }
    this.#update();
    return this.context.language;
  };
}

/**
 * Scrolls an element that the keyboard focuses clear of header and footer: WebKit follows `scroll-padding` only when a
 * script scrolls. An element that a pointer focuses is not scrolled: a press on something that moves away is lost.
 */
function scrollFocusIntoView({target}: FocusEvent): void {
  const element = target as HTMLElement;
  if (element.matches(':focus-visible')) element.scrollIntoView({block: 'nearest', behavior: 'instant'});
}
