import type {Report} from '../config/problem.ts';
import type {ConfigSlice} from '../config/slice.ts';
import type {Choice} from '../consent/choice.ts';
import type {Receipt} from '../receipt/receipt.ts';
import type {CookieJar} from '../storage/cookie-jar.ts';
import type {OfferedCategory} from '../ui/desk.ts';

/** What a page starts from. */
export interface PageWorld {
  readonly win: Window & typeof globalThis;
  /** The configuration as found, unchecked. */
  readonly raw: unknown;
  readonly slice: ConfigSlice;
  readonly report: Report;
  /** Address of the loader: the other parts lie beside it. */
  readonly base: string;
}

/** What the loader asks of the interface. */
export interface Interface {
  ask(): void;
  open(): void;
  /** Grants and refuses these categories, and leaves the answers for others as they are. */
  settle(granted: readonly string[], refused: readonly string[]): void;
  /** The visitor's latest receipt. */
  receipt(): Promise<Receipt | undefined>;
}

/** What the loader keeps for one page, and hands to the parts that are fetched later. */
export interface PageDesk {
  readonly world: PageWorld;
  readonly jar: CookieJar;
  /** Every category of the page: the configured ones or, without any, those that its markup has named so far. */
  readonly offered: ReadonlyMap<string, OfferedCategory>;
  choice(): Choice | undefined;
  /** Whether category `id` may run. */
  allows(id: string): boolean;
  /**
   * Acts on a choice that has been stored: vendors' signals, then events, then release. Returns whether the page has to
   * be loaded anew, because something runs that may not any more and nobody vetoed that.
   */
  adopt(choice: Choice | undefined): boolean;
  /** The interface, fetched at its first use; asked for again when it could not be had. */
  ui(): Promise<Interface | undefined>;
}
