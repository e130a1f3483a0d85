import type {TestContext} from 'node:test';
import type {Visitor} from '../../drive/visitor.ts';
import {sharedBrowser} from './browser.ts';
import {openHosts} from './hosts/hosts.ts';
import type {Hosts} from './hosts/hosts.ts';
import type {SiteOptions} from './hosts/site-host.ts';
import {siteConfig} from './site-config.ts';

/** A new visitor on a new site: no earlier test affects either. */
export interface Visit {
  readonly visitor: Visitor;
  readonly hosts: Hosts;
}

export interface VisitOptions extends SiteOptions {
  /** Whether the visitor uses the browser's default profile instead of a private one. */
  readonly defaultProfile?: boolean;
}

/**
 * Opens a site and a new visitor. Both are closed when the test ends. The site uses `siteConfig` unless `options` have a
 * configuration.
 */
export async function visit(
  test: TestContext,
  {defaultProfile = false, ...options}: VisitOptions = {},
): Promise<Visit> {
  const hosts = await openHosts({config: siteConfig, ...options});
  test.after(() => hosts.close());
  const browser = await sharedBrowser();
  const visitor = await (defaultProfile ? browser.newVisitorInDefaultProfile() : browser.newVisitor());
  test.after(() => visitor.close());
  return {visitor, hosts};
}
