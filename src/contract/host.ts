import type {Choice, Method} from '../consent/choice.ts';
import type {Basis, NoticeChange, SiteConfig} from '../config/types.ts';
import type {LiveElement, RunningMarkup} from '../gate/hold/running-markup.ts';
import type {ErasureResult} from '../gate/erase/erased.ts';
import type {Notice} from '../receipt/input.ts';
import type {Receipt} from '../receipt/model.ts';
import type {InventoryItem} from './public-api.ts';

/** A category the page has: from the configuration, or only named by the page's markup. */
export interface OfferedCategory {
  readonly id: string;
  readonly basis: Basis;
}

/** What the confirmation shows: the saved answer and, after a refusal, what was erased. */
export interface ChoiceSummary {
  readonly granted: readonly string[];
  readonly refused: readonly string[];
  /** After a withdrawal: keys that were allowed before and are not now (services, and categories without services). */
  readonly withdrawn?: readonly string[];
  /** After a refusal or a withdrawal: what was found in the browser, and whether it could be erased. */
  readonly erased?: readonly ErasureResult[];
}

/** What happened on this page and cannot be found out afterwards. It keeps no removed element in memory. */
export interface PageActivity {
  /** What runs because the visitor allows it: markup that was released, and requests that automatic blocking let pass. */
  readonly running?: readonly RunningMarkup[];
  /** Held elements that were released. */
  released?: WeakSet<Element>;
  /** The elements that a release made live: the released elements themselves, and what is in them. */
  live?: LiveElement[];
  /** The result of the last erasure: after a refusal, a withdrawal or a lapse. */
  erased?: readonly ErasureResult[];
}

/** What the interface is given. Requests go up through it; state comes down. */
export interface ConsentHost {
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc: boolean;
  /** The language the visitor chose in this tab, a BCP 47 tag. */
  readonly language?: string | null | undefined;
  /** All categories in the order to show them, necessary ones included. */
  offered(): readonly OfferedCategory[];
  /** The answers that are in force; `undefined` when there are none. */
  choice(): Choice | undefined;
  /** The changes of the notice since the stored answers, oldest first. None when there are no answers, or the site does not name their notice. */
  changes(): readonly NoticeChange[];
  /** Whether `key`, a category or a service in it (`media:youtube`), may run now. */
  allows(key: string): boolean;
  /**
   * Grants and refuses keys: categories, and services with an answer of their own. Keys that are not named keep their
   * answer. `shownText`: the words that the site's own control showed. Afterwards the choice is stored and applied.
   */
  submit(granted: readonly string[], refused: readonly string[], method: Method, shownText?: string): void;
  /** Held markup of this page, with the keys that must all be allowed. */
  readonly held: ReadonlyMap<Element, readonly string[]>;
  readonly activity: PageActivity;
  /** Releases one held element on this page, whatever the choice is. */
  play(held: Element): void;
  /**
   * Erases what services stored that may not run: those of `keys`, which are categories or services. Resolves to `undefined`
   * when a file it needs did not load.
   */
  erase(keys: readonly string[]): Promise<readonly ErasureResult[] | undefined>;
  /** Stores that the visitor has read what has changed since the stored answers. */
  noteChangesRead(): void;
  /** The interface calls this when the banner is on screen. `preparePanel` is called when the page is at rest. */
  bannerShown(preparePanel: () => unknown): void;
  /** Calls `listener` after each choice, made in this tab or another. Returns a function that stops it. */
  onChange(listener: () => void): () => void;
  /** The visitor's receipts, oldest first. */
  receipts(): Promise<readonly Receipt[]>;
}

/** What the interface gives back. */
export interface ConsentUi {
  /** The configuration that is shown. Until an inline one is checked, it has no more than what the banner shows. */
  readonly config: SiteConfig;
  /**
   * The checked configuration; its problems are reported once. It is there at once when it is built in. When the file that checks an
   * inline one did not load, it has no more than what the banner shows.
   */
  checkedConfig(): Promise<SiteConfig>;
  /** The words of the layer that `method` belongs to, as evidence for the receipt. */
  notice(method: Method): Notice;
  /** Shows the banner, unless it is already shown. */
  showBanner(): void;
  /** Shows what has changed since the stored answers, until the visitor closes it. */
  showChanges(): void;
  /** Opens the panel as a modal dialog, at `section` when there is one with that name. */
  open(section?: string): void;
  /** Puts a placeholder before held markup that has a visible size. */
  showPlaceholder(held: Element, keys: readonly string[]): void;
  /** What runs, what is held and what was erased; `undefined` when a file it needs did not load. */
  inventory(): Promise<readonly InventoryItem[] | undefined>;
  /** Shows the confirmation in place of the banner and moves the focus to it. */
  showConfirmation(summary: ChoiceSummary): void;
  /** Adds the report of what was erased to the confirmation, when that is still shown. */
  showErased(erased: readonly ErasureResult[]): void;
}
