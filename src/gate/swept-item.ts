import type {StoreKind} from '../config/types.ts';

/** What happened to something the sweep tried to remove. */
export interface SweptItem {
  /** Name of the cookie, key, database or cache; of the service for `vendor`. */
  readonly name: string;
  /** `vendor`: what a service keeps on its own address, which no other site can see or remove. */
  readonly kind: StoreKind | 'vendor';
  /** Why it is still there; absent when it is gone. `in-use`: a page has it open. `refused`: the browser kept it. */
  readonly reason?: 'other-site' | 'refused' | 'in-use';
}
