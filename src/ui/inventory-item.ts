import type {Reason} from '../gate/swept-item.ts';

/** One thing on this page that consent governs. */
export interface InventoryItem {
  /** The hosts that held or released markup names, or its elements (`script`); the name of what was stored. */
  readonly what: string;
  /** `removed` and `kept`: by the sweep after the last withdrawal. */
  readonly state: 'running' | 'held' | 'removed' | 'kept';
  /** What must be allowed for it: a category or `category:service`; several, with spaces between, where all are needed. */
  readonly key: string;
  /** The name of its service; absent where only a category is known. */
  readonly service?: string | undefined;
  /** Why it was not removed; or `not-marked`: held by the safety net on its way. */
  readonly reason?: Reason | 'not-marked' | undefined;
}
