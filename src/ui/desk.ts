import type {Choice, Method} from '../consent/choice.ts';
import type {Basis, SiteConfig} from '../config/types.ts';
import type {RunningMarkup} from '../gate/running-markup.ts';
import type {SweptItem} from '../gate/swept-item.ts';
import type {Notice} from '../receipt/notice.ts';
import type {Receipt} from '../receipt/receipt.ts';
import type {InventoryItem} from './inventory-item.ts';

/** A category as the visitor meets it: from the configuration, or named by the page's markup alone. */
export interface OfferedCategory {
  readonly id: string;
  readonly basis: Basis;
}

/** What the confirmation tells: what was saved and, after a withdrawal, what was removed. */
export interface Outcome {
  readonly granted: readonly string[];
  readonly refused: readonly string[];
  /** Present after a withdrawal: what may not run any more, services and categories that name none, and what was removed. */
  readonly gone?: readonly string[];
  readonly swept?: readonly SweptItem[];
}

/** What the parts note: what nobody could find out afterwards. No element is kept alive that the page has thrown away. */
export interface PageNotes {
  readonly running?: readonly RunningMarkup[];
  /** Held elements that have been let run. */
  released?: WeakSet<Element>;
  /** What the last sweep has found. */
  swept?: readonly SweptItem[];
}

/** What the interface is given by the loader. Requests go up through it; state comes down. */
export interface Desk {
  /** The inline configuration as found, unchecked; `undefined` when the page has none. */
  readonly raw: unknown;
  /** Whether the browser sends Global Privacy Control. */
  readonly gpc: boolean;
  /** The language that the visitor has chosen in this tab, a BCP 47 tag: `<cookie name>-language` in sessionStorage. */
  readonly language?: string | null | undefined;
  /** Categories there are, necessary ones included, in the order to show them. */
  offered(): readonly OfferedCategory[];
  choice(): Choice | undefined;
  /** Whether `key`, a category or a service in it (`media:youtube`), may run now. */
  allows(key: string): boolean;
  /**
   * Grants and refuses these keys: categories, and services with an answer of their own. What is not named keeps its
   * answer. Resolves once that is stored and acted on; to `false` when it cannot be.
   */
  settle(granted: readonly string[], refused: readonly string[], method: Method): Promise<boolean>;
  /** Markup of this page that waits, with the keys that must all be allowed. */
  readonly held: ReadonlyMap<Element, readonly string[]>;
  /** What was noted on this page. */
  readonly notes: PageNotes;
  /** Lets one held element run, because the visitor wants just this one now. */
  play(held: Element): void;
  /** The banner is now on screen. */
  shown(): void;
  /** Hears every new choice, from this tab or another. Returns its stop. */
  onChange(listener: () => void): () => void;
  /** The visitor's receipts, oldest first. */
  receipts(): Promise<readonly Receipt[]>;
}

/** What the interface gives back to the loader. */
export interface DeskUi {
  /** The configuration, checked; its problems have been reported. */
  readonly config: SiteConfig;
  /** The words shown to the visitor, for the receipt's evidence. */
  notice(): Notice;
  /** Shows the banner; nothing when it is already shown. */
  ask(): void;
  /** Opens the panel, modal; at `section` when there is one of that name. */
  open(section?: string): void;
  /** Puts a placeholder before held markup that has a size. */
  embed(held: Element, keys: readonly string[]): void;
  /** What runs on this page, what is held, and what was removed; `undefined` when that cannot be had. */
  inventory(): Promise<readonly InventoryItem[] | undefined>;
  /** Tells what was saved, in place of the banner, and takes the focus. */
  confirm(outcome: Outcome): void;
}
