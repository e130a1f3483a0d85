import type {LoaderCategory} from '../config/loader-config.ts';
import {type SignalCommand, type SignalStates, vendorSignals, type VendorWindow} from './vendors.ts';

/**
 * Sends each vendor the state of its signals, as the categories map them. A signal that two categories name is granted only
 * if both are allowed. Signals that no category names are not sent: a `default` command would deny them, and nothing would
 * ever grant them.
 */
export function sendSignals(
  win: VendorWindow,
  command: SignalCommand,
  categories: ReadonlyMap<string, Pick<LoaderCategory, 'signals'>>,
  allows: (id: string) => boolean,
): void {
  // Maps, not objects: the configuration may contain names such as `constructor`.
  const statesByVendor = new Map<string, Map<string, boolean>>();
  for (const [id, {signals}] of categories)
    for (const signal of signals) {
      const [vendor = '', name = ''] = signal.split(':');
      const states = statesByVendor.get(vendor) ?? new Map<string, boolean>();
      statesByVendor.set(vendor, states.set(name, allows(id) && states.get(name) !== false));
    }
  for (const [vendor, states] of statesByVendor)
    try {
      vendorSignals.get(vendor)?.(win, command, states satisfies SignalStates);
    } catch {
      // The vendor's own function failed. The other vendors still get their signals, and the choice still applies.
    }
}
