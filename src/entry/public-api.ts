import type {Choice} from '../consent/choice.ts';
import type {Receipt} from '../receipt/receipt.ts';
import type {InventoryItem} from '../ui/inventory-item.ts';
import type {ChoiceEvent} from './choice-event.ts';

/** `window.privacyDesk`: what a page's own code may ask and do. */
export interface PrivacyDesk {
  /** Whether `key`, a category (`media`) or a service in it (`media:youtube`), may run now. Unknown categories may not. */
  allows(key: string): boolean;
  /** What the visitor decided; `undefined` before they did. */
  readonly choice: Choice | undefined;
  /** Opens the preference panel, at `section` when there is one of that name; settles when it has been asked to. */
  open(section?: string): Promise<void>;
  /**
   * Says yes for the visitor to these categories or services (`media:youtube`); only call it from the visitor's own act.
   * Resolves to `true` once the answer is stored and acted on: until then `allows` answers as before. Resolves to
   * something else when a file that it needs cannot be had. Answers are taken in the order of the calls.
   */
  grant(keys: readonly string[]): Promise<boolean | undefined>;
  /** Says no for the visitor to these categories or services. Resolves like `grant`. */
  refuse(keys: readonly string[]): Promise<boolean | undefined>;
  /** Resolves when `key` may run: perhaps at once, perhaps never. */
  whenAllowed(key: string): Promise<void>;
  /** Calls `listener` after each choice, made in this tab or another. Returns its stop. */
  onChange(listener: (event: ChoiceEvent) => void): () => void;
  /**
   * What runs on this page now, what is held back, what the last withdrawal has removed, and what it could not remove;
   * `undefined` when that cannot be had.
   */
  inventory(): Promise<readonly InventoryItem[] | undefined>;
  /** The visitor's latest receipt; `undefined` when there is none. */
  receipt(): Promise<Receipt | undefined>;
}

declare global {
  interface Window {
    privacyDesk?: PrivacyDesk;
  }
}
