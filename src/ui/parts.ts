import type {TemplateResult} from 'lit/html.js';
import type {Report} from '../config/problem.ts';
import type {InventoryItem} from '../contract/public-api.ts';
import type {ErasureResult} from '../gate/erase/erased.ts';
import type {Notice} from '../receipt/input.ts';
import type {Receipt} from '../receipt/model.ts';
import type {UiContext} from './context.ts';
import type {PrivacyEmbedDeps} from './embed/privacy-embed-element.ts';
import type {TextsSource} from './texts/import-texts.ts';

/** What `<privacy-desk>` needs of the panel element, whose class is in `desk-panel.js`. */
export interface PanelElement extends HTMLElement {
  readonly isOpen: boolean;
  open(section?: string): void;
  /** The words of the panel, as evidence for a receipt. */
  notice(): Notice;
}

/** What `desk-panel.js` exports. */
export interface PanelModule {
  createPanel(document: Document, context: UiContext, deps: PartsDeps): PanelElement;
  inventory(document: Document, context: UiContext): readonly InventoryItem[];
  /** The report of what was removed, as an element. */
  createErasedReport(document: Document, context: UiContext, erased: readonly ErasureResult[]): Element;
}

/** The visitor's receipts, ready to render in the language of any context. */
export interface ShownReceipts {
  /** The receipts, latest first. */
  view(context: UiContext): TemplateResult;
  /** The choices that the latest receipt lists; `undefined` without receipts. */
  events(context: UiContext): TemplateResult | undefined;
}

/** What `desk-proof.js` exports. */
export interface ProofModule {
  /** Asks the organisation's service about a receipt in this browser, and resolves with sentences for the visitor. Never rejects. */
  checkWithOrganisation(
    document: Document,
    subtle: SubtleCrypto,
    context: UiContext,
    receipt: Receipt,
  ): Promise<string>;
}

/** What `desk-receipts.js` exports. */
export interface ReceiptsModule {
  showReceipts(document: Document, receipts: readonly Receipt[]): Promise<ShownReceipts>;
}

/** What `desk-embed.js` exports. */
export interface EmbedModule {
  createEmbed(document: Document, deps: PrivacyEmbedDeps): void;
}

/** The files that the interface fetches when they are needed. */
export interface UiParts extends TextsSource {
  panel(): Promise<PanelModule>;
  embed(): Promise<EmbedModule>;
}

/** Where parts come from, and where a part that did not load is reported. */
export interface PartsDeps {
  readonly parts: UiParts;
  readonly report: Report;
}
