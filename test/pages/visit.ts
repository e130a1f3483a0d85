import type {TestContext} from 'node:test';
import type {Visitor} from '../drive/visitor.ts';
import {sharedBrowser} from './browser.ts';
import {openHosts} from './hosts/hosts.ts';
import type {Hosts} from './hosts/hosts.ts';
import type {SiteOptions} from './hosts/site-host.ts';
import {siteConfig} from './site-config.ts';

/** Somebody new on a site of their own: nothing of an earlier test can reach either. */
export interface Visit {
  readonly visitor: Visitor;
  readonly hosts: Hosts;
}

/** What is special about the site, and whether the visitor comes with the browser's own profile. */
export interface VisitOptions extends SiteOptions {
  readonly ordinary?: boolean;
}

/** Opens a site (with the usual configuration, unless `options` name one) and a new visitor; both end with the test. */
export const visit = async (
  test: TestContext,
  {ordinary = false, ...options}: VisitOptions = {},
): Promise<Visit> => {
  const hosts = await openHosts({config: siteConfig, ...options});
  test.after(() => hosts.close());
  const browser = await sharedBrowser();
  const visitor = await (ordinary ? browser.newOrdinaryVisitor() : browser.newVisitor());
  test.after(() => visitor.close());
  return {visitor, hosts};
};
