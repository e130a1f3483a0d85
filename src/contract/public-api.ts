import type {Choice} from '../consent/choice.ts';
import type {Receipt} from '../receipt/model.ts';
import type {KeptReason} from '../gate/erase/erased.ts';
import type {RunningMarkup} from '../gate/hold/running-markup.ts';
import type {BlockedRequest} from '../gate/auto-block/request-log.ts';
import type {ChoiceEvent} from './events.ts';

declare global {
  interface Window {
    privacyDesk?: PrivacyDeskApi;
    privacyDeskAutoBlock?: PrivacyDeskAutoBlock;
  }
}

/** `window.privacyDesk`: what the page's own code can ask and do. */
export interface PrivacyDeskApi {
  /** Whether `key`, a category (`media`) or a service in it (`media:youtube`), may run now. Unknown categories may not. */
  allows(key: string): boolean;
  /** The visitor's answers that are in force; `undefined` when there are none. An answer lapses by itself. */
  readonly choice: Choice | undefined;
  /** Opens the preference panel, at `section` when there is one with that name. Resolves when the panel was asked to open. */
  open(section?: string): Promise<void>;
  /**
   * Grants categories or services (`media:youtube`) for the visitor. Call it only from an action of the visitor, and pass the
   * words that the visitor was shown: without them, the receipt says that they are not known. Keys that have this answer
   * already keep it, with its time. Resolves to `true` once the choice is stored and applied; `allows` answers as before until
   * then. Resolves to `undefined` when a file it needs did not load. Calls are handled in order.
   */
  grant(keys: readonly string[], options?: AnswerOptions): Promise<true | undefined>;
  /** Refuses categories or services for the visitor. Resolves like `grant`. */
  refuse(keys: readonly string[], options?: AnswerOptions): Promise<true | undefined>;
  /** Resolves when `key` may run: at once, later, or never. */
  whenAllowed(key: string): Promise<void>;
  /**
   * Calls `listener` after each choice, made in this tab or another. A choice in another tab that changes no answer does not
   * count. Returns a function that stops it.
   */
  onChange(listener: (event: ChoiceEvent) => void): () => void;
  /**
   * What runs on this page, what is held, what the last withdrawal erased and what it could not erase; `undefined` when a
   * file it needs did not load.
   */
  inventory(): Promise<readonly InventoryItem[] | undefined>;
  /** Internal: a frame of the same origin calls it on the page around it, which asks about a category that only the frame names. */
  offer?(id: string): void;
  /** The visitor's latest receipt; `undefined` when there is none. */
  receipt(): Promise<Receipt | undefined>;
}

/** How the site's own control asked the visitor. */
export interface AnswerOptions {
  /** The words of the question and of the control, in the language that was shown. */
  readonly text?: string;
}

/** One thing on this page that consent governs. */
export interface InventoryItem {
  /** Host names that the markup contains, or its elements (`script`) when it contains none; the name of a stored item. */
  readonly what: string;
  /** `removed` and `kept` are results of the last withdrawal. */
  readonly state: 'running' | 'held' | 'removed' | 'kept';
  /** The category or `category:service` that must be allowed; several, separated by spaces, when all of them must be. */
  readonly key: string;
  /** Name of the service; absent where only the category is known. */
  readonly service?: string | undefined;
  /** Why it was not removed; or `not-marked` for what automatic blocking holds. */
  readonly reason?: KeptReason | 'not-marked' | undefined;
}

/** `window.privacyDeskAutoBlock`: present while automatic blocking is on. */
export interface PrivacyDeskAutoBlock {
  /** Requests that were blocked and are still not allowed, in the order in which they were made. */
  readonly blocked: readonly BlockedRequest[];
  /** What runs on this page because the visitor allows it. The loader shares this list and adds the markup it releases. */
  readonly running: RunningMarkup[];
  /** Stops blocking. What was blocked before stays blocked. */
  stop(): void;
}
