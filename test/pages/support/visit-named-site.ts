import type {TestContext} from 'node:test';
import {openNamedHost} from './hosts/named-host.ts';
import type {NamedHost} from './hosts/named-host.ts';
import type {SiteOptions} from './hosts/site-host.ts';
import {visit} from './visit.ts';
import type {Visit} from './visit.ts';

/** A visit to a site that also has domain names. */
export interface NamedVisit extends Visit, Pick<NamedHost, 'at'> {}

/** Opens a site under its domain names, and a new visitor. The server sets `cookies` with every page. */
export async function visitNamedSite(
  test: TestContext,
  {cookies = [], ...options}: SiteOptions & {readonly cookies?: readonly string[]},
): Promise<NamedVisit> {
  const visited = await visit(test, options);
  const named = await openNamedHost(visited.hosts.site.port, cookies);
  test.after(() => named.close());
  return {...visited, at: named.at};
}
