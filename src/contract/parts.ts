import type {Report} from '../config/problem.ts';
import type {SiteConfig} from '../config/types.ts';
import type {ErasureResult} from '../gate/erase/erased.ts';
import type {LiveElement} from '../gate/hold/running-markup.ts';
import type {TextStore} from '../platform/web/web-storage.ts';
import type {LapseContext} from '../receipt/input.ts';
import type {Receipt} from '../receipt/model.ts';
import type {ReceiptStores} from '../receipt/outbox.ts';
import type {ConsentUi} from './host.ts';
import type {Erasure, Page, PageDeps, PageUi} from './page.ts';

/** What each bundle exports that is loaded by its address, by file name. `loadPart` loads one. */
export interface Parts {
  readonly 'desk-ui.js': {
    /** Creates the interface of a page; `undefined` when a part of it did not load. */
    showUi(page: Page): Promise<PageUi | undefined>;
  };
  readonly 'desk-config.js': {
    checkSiteConfig(rawConfig: unknown, report: Report): Promise<SiteConfig>;
  };
  readonly 'presets.js': {
    /** Puts services in place of the presets that an inline configuration names. */
    expandPagePresets(rawConfig: unknown, report: Report): Promise<unknown>;
  };
  readonly 'check-page.js': {
    checkPage(deps: PageDeps, config: SiteConfig): void;
  };
  readonly 'released.js': {
    followReleased(win: Window & typeof globalThis, live: LiveElement[], report: Report): void;
  };
  readonly 'keep-on-server.js': {
    keepOnServer(win: Window & typeof globalThis, endpoint: string): void;
  };
  readonly 'receipt.js': {
    listReceipts(win: Window, cookieName: string): readonly Receipt[];
    keepReceipts(deps: PageDeps, noted: TextStore): Promise<void>;
    recordLapses(deps: PageDeps, context: LapseContext): Promise<Receipt | undefined>;
  };
  readonly 'send.js': {
    sendReceipts(win: Window, options: SendOptions, report: Report): Promise<void>;
  };
  readonly 'withdrawal.js': {
    eraseServices(
      win: Window & typeof globalThis,
      config: SiteConfig,
      erasure: Erasure,
    ): Promise<readonly ErasureResult[]>;
    eraseOnPageHide(deps: PageDeps, config: SiteConfig, erasure: Erasure): void;
    finishWithdrawal(deps: PageDeps, ui: ConsentUi): Promise<void>;
    handleRemoteWithdrawal(page: Page, reloads: boolean): Promise<void>;
  };
  readonly 'scroll-and-forms.js': {
    saveScrollAndForms(deps: PageDeps): void;
    restoreScrollAndForms(deps: PageDeps): void;
  };
}

/** Which receipts are sent, and where to. */
export interface SendOptions {
  readonly cookieName: string;
  /** Address of the endpoint, absolute or relative to the site's root. */
  readonly endpoint: string;
  /** The stores the page has open already. What the browser refuses to keep is only in these. */
  readonly stores?: ReceiptStores;
}
