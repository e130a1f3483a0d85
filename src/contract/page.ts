import type {Report} from '../config/problem.ts';
import type {LoaderConfig} from '../config/loader-config.ts';
import type {NoticeChange} from '../config/types.ts';
import type {Choice, Method} from '../consent/choice.ts';
import type {RunningMarkup} from '../gate/hold/running-markup.ts';
import type {ConsentAction, Notice} from '../receipt/input.ts';
import type {Receipt} from '../receipt/model.ts';
import type {ConsentHost, ConsentUi, OfferedCategory, PageActivity} from './host.ts';
import type {PrivacyDeskApi} from './public-api.ts';

/** The environment of one page, and what has happened on it. Everything on the page works with it. */
export interface PageDeps extends PageActivity {
  readonly win: Window & typeof globalThis;
  /** The configuration as found in the page, unchecked; `undefined` when the page has none. */
  readonly rawConfig: unknown;
  /** The part of it that the loader reads. */
  readonly config: LoaderConfig;
  readonly report: Report;
  /** Address of `desk.js`. */
  readonly scriptUrl: string;
  /** Folder of the other bundles, relative to `desk.js`; absent or empty when they are beside it. */
  readonly folder?: string;
  /** `window.privacyDesk` of the parent page, when this page is in a frame of the same origin. The parent asks the visitor. */
  readonly parentApi: PrivacyDeskApi | undefined;
  readonly running: RunningMarkup[];
  /** The addresses that the content security policy of the page has refused so far, each with its directive. */
  readonly refused: Record<string, string>;
  /** Sends choices to other tabs. Absent where the browser refuses it, and before a prerendered page is activated. */
  tabsChannel?: BroadcastChannel;
}

/** What has to happen after a choice was applied: something that runs may have been withdrawn, and the page may veto a reload. */
export type ReloadNeed = 'none' | 'reload' | 'vetoed';

/** Consent on one page. The loader creates it and hands it to the bundles it loads. */
export interface Page {
  readonly deps: PageDeps;
  /** Every category by id: the configured ones or, without configuration, those that the markup has named so far. */
  readonly offered: ReadonlyMap<string, OfferedCategory>;
  /** Held markup in document order, with the keys that must all be allowed. */
  readonly held: ReadonlyMap<Element, readonly string[]>;
  /** The answers that are in force; `undefined` when there are none. */
  choice(): Choice | undefined;
  /** Whether `key`, a category or a service in it (`media:youtube`), may run. */
  allows(key: string): boolean;
  /** Whether something may not run any more that the visitor granted: its time is over, or Global Privacy Control is on. */
  hasLapsed(): boolean;
  /** The changes of the notice since the stored answers, oldest first. None when there are no answers, or the site does not name their notice. */
  changes(): readonly NoticeChange[];
  /** Applies a choice that is already stored: vendors' signals, then the event, then release, in this order. */
  applyChoice(choice: Choice): ReloadNeed;
  /** Releases one held element on this page, whatever the choice is. */
  play(held: Element): void;
  /** Asks about a category that markup names, here or in a frame of the same origin. */
  offer(id: string): void;
  /** The interface. It is loaded at its first use, and again after a load failed. */
  ui(): Promise<PageUi | undefined>;
}

/** The interface as the loader and the public API use it. */
export interface PageUi extends Pick<
  ConsentUi,
  | 'checkedConfig'
  | 'showBanner'
  | 'showChanges'
  | 'open'
  | 'showPlaceholder'
  | 'inventory'
  | 'showConfirmation'
> {
  readonly submit: ConsentHost['submit'];
  /** The visitor's latest receipt. */
  receipt(): Promise<Receipt | undefined>;
  /**
   * Records and erases what has lapsed without a banner that asks about it again, and stores the choice without it. What Global
   * Privacy Control turns off is stored as an objection.
   */
  handleLapses(): void;
}

/** An answer of the visitor, or of a script that acts for them. */
export interface ChoiceRequest {
  /** Categories, and services (`media:youtube`) with an answer of their own. */
  readonly granted: readonly string[];
  readonly refused: readonly string[];
  readonly method: Method;
  /** The words that the site's own control showed, for a choice through the API. */
  readonly shownText?: string | undefined;
  /** Ids of the optional categories that were offered. */
  readonly offered: readonly string[];
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc: boolean;
}

/** What an erasure is about. It never erases what may run. */
export interface Erasure {
  /**
   * Keys of services that have run here: categories (`media`: all of its services) and services (`media:youtube`). The result
   * also lists what no page can reach of them.
   */
  readonly withdrawn: readonly string[];
  /** Whether only these are erased. Otherwise everything is that may not run. */
  readonly isLimited?: boolean;
}

/** A choice that is stored and applied, and what remains to be done about it. */
export interface ChoiceOutcome {
  readonly action: ConsentAction;
  readonly notice: Notice;
  /** Ids of the optional categories that were offered. */
  readonly offered: readonly string[];
  readonly gpc: boolean;
  /** Keys that were allowed before and are not now: services, and categories without services. */
  readonly withdrawn: readonly string[];
  /** Whether the page reloads, because something withdrawn runs on it and the page did not veto. */
  readonly reloads: boolean;
}
