import assert from 'node:assert/strict';
import type {Tab} from '../../drive/visitor.ts';
import type {Hosts} from './hosts/hosts.ts';

/**
 * Asserts that every requested path is in `allowed`. Use it for later visits to a page: WebKit keeps preloaded files in
 * memory and may not request them again, so a missing path proves nothing.
 */
export function assertRequestedOnly(requested: readonly string[], allowed: readonly string[]): void {
  assert.deepEqual(
    requested.filter((path) => !allowed.includes(path)),
    [],
  );
}

/** Asserts that the page violated no content security policy and that no error was uncaught. */
export async function assertNoErrors(tab: Tab, {site}: Hosts): Promise<void> {
  const {violations, errors} = await tab.recorded();
  assert.deepEqual(violations, [], 'securitypolicyviolation events');
  assert.deepEqual(errors, [], 'uncaught errors');
  assert.deepEqual(site.reports, [], 'violation reports');
}
