import type {Report} from '../config/problem.ts';
import type {ConfigSlice} from '../config/slice.ts';
import type {Choice} from '../consent/choice.ts';
import type {RunningMarkup} from '../gate/running-markup.ts';
import type {Receipt} from '../receipt/receipt.ts';
import type {Desk, DeskUi, OfferedCategory, PageNotes} from '../ui/desk.ts';
import type {InventoryItem} from '../ui/inventory-item.ts';
import type {PrivacyDesk} from './public-api.ts';

/** What a page starts from. */
export interface PageWorld extends PageNotes {
  readonly win: Window & typeof globalThis;
  /** The configuration as found, unchecked. */
  readonly raw: unknown;
  readonly slice: ConfigSlice;
  readonly report: Report;
  /** Address of the loader: the other parts lie beside it. */
  readonly base: string;
  /** The desk of the page around, when this one stands in a frame of the same origin: questions are asked there. */
  readonly above: PrivacyDesk | undefined;
  /** What runs because it is allowed: released, or let pass by the safety net. */
  readonly running: RunningMarkup[];
  /** By which other tabs are told; not there where the browser refuses it, nor before a prerendered page is shown. */
  tabs?: BroadcastChannel;
}

/** What the loader asks of the interface. */
export interface Interface extends Pick<DeskUi, 'config'> {
  ask(): void;
  /** Opens the panel, at `section` when there is one of that name. */
  open(section?: string): void;
  /** Puts something in the place of held markup that the visitor would miss. */
  embed(held: Element, keys: readonly string[]): void;
  /** As the desk has it. */
  readonly settle: Desk['settle'];
  /** What runs on this page, what is held, and what was removed. */
  inventory(): Promise<readonly InventoryItem[] | undefined>;
  /** The visitor's latest receipt. */
  receipt(): Promise<Receipt | undefined>;
}

/** What the loader keeps for one page, and hands to the parts that are fetched later. */
export interface PageDesk {
  readonly world: PageWorld;
  /** Every category of the page: the configured ones or, without any, those that its markup has named so far. */
  readonly offered: ReadonlyMap<string, OfferedCategory>;
  /** Held markup, in the order in which it came, and the keys that must all be allowed. */
  readonly held: ReadonlyMap<Element, readonly string[]>;
  choice(): Choice | undefined;
  /** Whether `key`, a category or a service in it (`media:youtube`), may run. */
  allows(key: string): boolean;
  /**
   * Acts on a choice that has been stored: vendors' signals, then events, then release. When something runs that may not
   * any more, returns whether the page may be loaded anew, which its own code can veto.
   */
  adopt(choice: Choice | undefined): boolean | undefined;
  /** Lets one held element run, because the visitor wants just this one now. */
  play(held: Element): void;
  /** The interface, fetched at its first use; asked for again when it could not be had. */
  ui(): Promise<Interface | undefined>;
}
