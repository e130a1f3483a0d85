import type {TemplateResult} from 'lit/html.js';
import type {Report} from '../config/problem.ts';
import type {SweptItem} from '../gate/swept-item.ts';
import type {Receipt} from '../receipt/receipt.ts';
import type {InventoryItem} from './inventory-item.ts';
import type {PanelElement} from './privacy-desk.ts';
import type {Half} from './texts/load-words.ts';
import type {Words} from './texts/say.ts';
import type {UiContext} from './ui-context.ts';

/** What `desk-panel.js` brings. */
export interface PanelModule {
  createPanel(document: Document, context: UiContext, world: PartsWorld): PanelElement;
  inventory(document: Document, context: UiContext): readonly InventoryItem[];
  sweptReport(context: UiContext, swept: readonly SweptItem[]): TemplateResult;
}

/** What is told of a visitor's receipts, in the language of `context`. */
export interface ShownReceipts {
  /** Each receipt, the latest first. */
  view(context: UiContext): TemplateResult;
  /** Each act that they tell of. */
  events(context: UiContext): TemplateResult | undefined;
}

/** What `desk-receipts.js` brings. */
export interface ReceiptsModule {
  showReceipts(document: Document, receipts: readonly Receipt[]): Promise<ShownReceipts>;
}

/** What `desk-embed.js` brings. */
export interface EmbedModule {
  createEmbed(document: Document, context: UiContext, held: Element, keys: readonly string[]): void;
}

/** The files that are fetched when they are needed. */
export interface UiParts {
  panel(): Promise<PanelModule>;
  embed(): Promise<EmbedModule>;
  /** BCP 47 tags of the languages that we have, but English. */
  readonly languages: readonly string[];
  /** The words of one of them, its tag in lower case. */
  loadWords(name: string, half: Half): Promise<{readonly words: Words}>;
}

/** Where parts come from, and where it is told that one could not be had. */
export interface PartsWorld {
  readonly parts: UiParts;
  readonly report: Report;
}

/** Fetches a part; `undefined`, and a report, when it cannot be had. What failed is asked for again the next time. */
export const fetchPart = <T>(
  file: string,
  fetch: () => Promise<T>,
  report: Report,
): (() => Promise<T | undefined>) => {
  let part: Promise<T | undefined> | undefined;
  return () =>
    (part ??= fetch().catch(() => {
      part = undefined;
      report({
        code: 'ui-unreachable',
        path: file,
        message: 'Not loaded. The rest works.',
      });
      return undefined;
    }));
};
