import type {SliceCategory} from '../config/slice.ts';
import {vendors, type Command, type States, type VendorWindow} from './vendors.ts';

/**
 * Tells each vendor whose signals a category maps to how these stand. Nothing is said of any other signal: a `default` for
 * it would deny it for good. A signal of two categories needs both.
 */
export const tellVendors = (
  win: VendorWindow,
  command: Command,
  categories: ReadonlyMap<string, Pick<SliceCategory, 'signals'>>,
  allows: (id: string) => boolean,
): void => {
  // Maps, because the owner's words may be names that every object has.
  const said = new Map<string, Map<string, boolean>>();
  for (const [id, {signals}] of categories)
    for (const signal of signals) {
      const [vendor = '', name = ''] = signal.split(':');
      const states = said.get(vendor) ?? new Map<string, boolean>();
      said.set(vendor, states.set(name, allows(id) && states.get(name) !== false));
    }
  for (const [vendor, states] of said)
    try {
      vendors.get(vendor)?.(win, command, states satisfies States);
    } catch {
      // What it does with it is its own affair; the others are told, and the choice is acted on.
    }
};
