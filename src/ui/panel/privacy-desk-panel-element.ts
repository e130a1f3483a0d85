import {html, nothing, render, type TemplateResult} from 'lit/html.js';
import type {Method} from '../../consent/choice.ts';
import {afterPaint} from '../../platform/web/after-paint.ts';
import type {Notice} from '../../receipt/input.ts';
import {noticeValues} from '../banner/banner-texts.ts';
import type {UiContext} from '../context.ts';
import {shadowWith} from '../custom-element.ts';
import {closeModal, openModal} from './modal.ts';
import type {PartsDeps, ReceiptsModule} from '../parts.ts';
import {receiptCardCss} from '../receipts/receipt-card.styles.ts';
import {loadContext} from '../texts/load-context.ts';
import {panelEnglish} from '../texts/panel-english.ts';
import {translate} from '../texts/translate.ts';
import {noticeAsShown, wordsIn} from '../words-on-screen.ts';
import {categoryFields} from './categories.ts';
import {panelNotice} from './category-groups.ts';
import {categoryKeys, checkAllowed, keysWithState, syncCheckboxes} from './checkboxes.ts';
import {clearableServices} from './clearable.ts';
import {inventory} from './inventory.ts';
import {applyLanguage, languageSwitch} from './language.ts';
import {privacyDeskPanelCss} from './privacy-desk-panel-element.styles.ts';
import {scrollFocusIntoView} from './scroll-focus.ts';
import {NO_CONTENT, panelSections, type SectionsContent} from './sections.ts';
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
 * @csspart clear - Clears what a service stored that the visitor played once.
 * @csspart download - Saves a receipt as a file.
 * @csspart print - Prints a receipt.
 */
export class PrivacyDeskPanelElement extends HTMLElement {
  /** Both are set by `createPanelWith` right after the element is created. */
  declare context: UiContext;
  declare deps: PanelDeps;
  readonly #root = shadowWith(this, privacyDeskPanelCss + serviceDetailsCss + receiptCardCss);
  #sections: SectionsContent = NO_CONTENT;
  /** Whether the sections below the categories are rendered. */
  #hasSections = false;
  /** The language that the visitor chose last. */
  #wantedLanguage = '';
  #hasLanguageError = false;
  /** The words as they were rendered last; `undefined` after something else has replaced some of them. */
  #words: string | undefined = '';

  /** Renders before the first `open`: on a slow device, rendering during the press would delay the response. */
  prepare = (): void => this.#update();

  /**
   * Opens the panel with everything checked that is allowed, and scrolls to `section`: the id of a section, or the key of a
   * category or service (`media:youtube`).
   */
  open(section = ''): void {
    if (this.#dialog?.open) this.#goTo(section);
    else void this.#show(section);
  }

  get isOpen(): boolean {
    return !!this.#dialog?.open;
  }

  notice(): Notice {
    return noticeAsShown(panelNotice(this.context), this.#isForeign() ? wordsIn(this.#root) : undefined);
  }

  /** Closes the panel when a client-side router replaces the page. */
  disconnectedCallback(): void {
    this.#close();
  }

  /**
   * Opens in two tasks, so that none keeps a slow device from painting: first the categories and buttons appear, which are
   * rendered already, then the sections below. With a `section` to scroll to, all of them appear at once.
   */
  async #show(section: string): Promise<void> {
    this.#hasSections = !!section;
    if (this.#isForeign()) this.#clearContent();
    this.#update();
    checkAllowed(this.#checkboxes(), (key) => this.context.host.allows(key));
    openModal(this.#dialog);
    // A dialog that a content blocker hides is invisible, and would still make the page unusable.
    if (!this.#dialog?.clientWidth) return this.#close();
    if (!this.#goTo(section)) this.#root.querySelector('h2')?.focus();
    await afterPaint();
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
    this.#sections = {
      ...this.#sections,
      items: inventory(ownerDocument, context),
      clearable: clearableServices(ownerDocument, context),
      cleared: undefined,
    };
    this.#update();
    const receipts = await context.host.receipts();
    const hasReceipts = receipts.length > 0;
    this.#sections = {...this.#sections, hasReceipts};
    const module = hasReceipts ? await this.deps.receipts() : undefined;
    this.#sections = {...this.#sections, receipts: await module?.showReceipts(ownerDocument, receipts)};
    this.#update();
  }

  #update(): void {
    const isForeign = this.#isForeign();
    render(this.#content(), this.#root);
    this.#words = isForeign ? undefined : wordsIn(this.#root);
  }

  /** Whether something has replaced our words, such as the translation of a browser. */
  #isForeign(): boolean {
    return this.#words !== wordsIn(this.#root);
  }

  /** Lit goes on writing into text nodes that a translation has taken out of the page, so the next render starts from nothing. */
  #clearContent(): void {
    render(nothing, this.#root);
    this.#words = '';
  }

  #content(): TemplateResult {
    const {context} = this;
    const {texts} = context;
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
            <p>${translate(texts, 'panel.intro', noticeValues(context))}</p>
            ${categoryFields(context)}
            ${this.#hasSections ? panelSections(context, this.#sections, (key) => void this.#clear(key)) : nothing}
          </div>
          <div class="foot">
            ${this.#answerButton('accept-all', () => this.#submit(categoryKeys(this.#checkboxes()), [], 'panel-accept'))}
            ${this.#answerButton('reject-all', () => this.#submit([], categoryKeys(this.#checkboxes()), 'panel-reject'))}
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
    this.context.host.submit(granted, refused, method);
  }

  /** The button stays until the panel is opened again: a button that disappears loses the focus. */
  async #clear(key: string): Promise<void> {
    const cleared = (await this.context.host.erase([key])) ?? 'failed';
    this.#sections = {...this.#sections, cleared};
    this.#update();
  }

  /** Keeps what is checked. */
  #showFromScratch(): void {
    const checked = keysWithState(this.#checkboxes(), true);
    this.#clearContent();
    this.#update();
    checkAllowed(this.#checkboxes(), (key) => checked.includes(key));
    openModal(this.#dialog);
    this.#root.querySelector('select')?.focus();
  }

  readonly #close = (): void => closeModal(this.#dialog);

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
    if (context && this.#isForeign()) this.#showFromScratch();
    this.#update();
    return this.context.language;
  };
}
