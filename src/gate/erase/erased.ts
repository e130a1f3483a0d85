import type {StoreKind} from '../../config/types.ts';

/**
 * Why an item is still stored.
 *
 * - `other-site`: it is stored for another host.
 * - `server-only`: scripts cannot see it.
 * - `shared`: a service that may still run declares it too.
 * - `in-use`: a page has it open.
 * - `refused`: the browser did not remove it, or this page could not look whether it is there.
 * - `running`: not something stored, but markup that still runs because the page was not loaded again.
 */
export type KeptReason = 'other-site' | 'server-only' | 'shared' | 'in-use' | 'refused' | 'running';

/** Stored data that a withdrawal covers, and what happened to it. */
export interface ErasureResult {
  /**
   * Name of the cookie, key, database or cache, or path of the service worker's script. For `vendor`, the name of the
   * service.
   */
  readonly name: string;
  /** `vendor`: what a service stores for its own host, which no other site can see or remove. */
  readonly kind: StoreKind | 'vendor';
  /** Absent if the item was removed. */
  readonly reason?: KeptReason;
}
