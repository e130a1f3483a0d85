import {until} from '../drive/until.ts';
import type {Tab} from '../drive/visitor.ts';
import type {Hosts} from './hosts/hosts.ts';

const isSentinel = (path: string): boolean => path.startsWith('/sentinel-');

/**
 * Waits until the page has loaded and is done asking: a request that the test itself makes last has arrived, so those
 * made before it have too.
 */
export const untilQuiet = async (tab: Tab, {vendor}: Hosts): Promise<void> => {
  await until('the page to load', () => tab.evaluate(() => document.readyState === 'complete'));
  const sentinel = `/sentinel-${vendor.log.arrivals.length}.gif`;
  await tab.evaluate((url) => {
    // Two frames later: what the page's own code starts in its next frame goes first.
    requestAnimationFrame(() => requestAnimationFrame(() => void (new Image().src = url)));
    // By the site's own host name: that one no safety net stops.
  }, `http://localhost:${vendor.port}${sentinel}`);
  await until('the sentinel to arrive', () => vendor.log.paths().includes(sentinel));
};

/** The paths that reached the vendors since the log was cleared, once the page is done asking. */
export const vendorRequests = async (tab: Tab, hosts: Hosts): Promise<readonly string[]> => {
  await untilQuiet(tab, hosts);
  return hosts.vendor.log.paths().filter((path) => !isSentinel(path));
};
