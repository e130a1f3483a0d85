import type {Reason} from './swept-item.ts';

/** One kind of store of this browser, as far as this page can reach it. Whatever the browser refuses throws. */
export interface SweptPlace {
  /** Names of all that is there. */
  names(): readonly string[] | Promise<readonly string[]>;
  /** Removes what has this name, and tells why it is still there, where that is known at once. */
  remove(name: string): Reason | undefined | Promise<Reason | undefined>;
}
