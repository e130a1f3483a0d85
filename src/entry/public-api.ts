import type {Choice} from '../consent/choice.ts';
import type {Receipt} from '../receipt/receipt.ts';
import type {ChoiceEvent} from './page-events.ts';

/** `window.privacyDesk`: what a page's own code may ask and do. */
export interface PrivacyDesk {
  /** Whether category `id` may run now. Unknown categories may not. */
  allows(id: string): boolean;
  /** What the visitor decided; `undefined` before they did. */
  readonly choice: Choice | undefined;
  /** Opens the preference panel; settles when it has been asked to. */
  open(): Promise<void>;
  /**
   * Says yes for the visitor to these categories; only call it from the visitor's own act. Resolves once the answer is
   * stored and acted on: until then `allows` answers as before.
   */
  grant(ids: readonly string[]): Promise<void>;
  /** Says no for the visitor to these categories. Resolves like `grant`. */
  refuse(ids: readonly string[]): Promise<void>;
  /** Resolves when category `id` may run: perhaps at once, perhaps never. */
  whenAllowed(id: string): Promise<void>;
  /** Calls `listener` after each choice, made in this tab or another. Returns its stop. */
  onChange(listener: (event: ChoiceEvent) => void): () => void;
  /** The visitor's latest receipt; `undefined` when there is none. */
  receipt(): Promise<Receipt | undefined>;
}

declare global {
  interface Window {
    privacyDesk?: PrivacyDesk;
  }
}
