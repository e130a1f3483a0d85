import type {StoreKind} from '../config/types.ts';

/**
 * Why something is still there. `other-site`: kept on another address; `server-only`: no script sees it; `shared`: what may
 * still run keeps it too; `in-use`: a page has it open; `refused`: the browser kept it.
 */
export type Reason = 'other-site' | 'server-only' | 'shared' | 'in-use' | 'refused';

/** What happened to something the sweep tried to remove. */
export interface SweptItem {
  /** Name of the cookie, key, database or cache, path of the worker's script; of the service for `vendor`. */
  readonly name: string;
  /** `vendor`: what a service keeps on its own address, which no other site can see or remove. */
  readonly kind: StoreKind | 'vendor';
  /** Absent when it is gone. */
  readonly reason?: Reason;
}
