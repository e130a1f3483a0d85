import {until} from '../../drive/until.ts';
import type {Tab} from '../../drive/visitor.ts';
import type {Hosts} from './hosts/hosts.ts';

/**
 * Waits until the page has loaded and has sent its requests. The test sends one request last; when that request arrives, the
 * earlier ones have arrived too.
 */
export async function untilQuiet(tab: Tab, {vendor}: Hosts): Promise<void> {
  await until('the page to load', () => tab.evaluate(() => document.readyState === 'complete'));
  const sentinel = `/sentinel-${vendor.log.arrivals.length}.gif`;
  await tab.evaluate((url) => {
    // Wait for two frames, so that requests that the page's code starts in its next frame are sent first.
    requestAnimationFrame(() => requestAnimationFrame(() => void (new Image().src = url)));
    // Use the site's own host name, which automatic blocking never blocks.
  }, `http://localhost:${vendor.port}${sentinel}`);
  await until('the sentinel to arrive', () => vendor.log.paths().includes(sentinel));
}

/** The paths that the vendors received since the log was cleared, once the page is quiet. */
export async function vendorRequests(tab: Tab, hosts: Hosts): Promise<readonly string[]> {
  await untilQuiet(tab, hosts);
  return hosts.vendor.log.paths().filter((path) => !isSentinel(path));
}

function isSentinel(path: string): boolean {
  return path.startsWith('/sentinel-');
}
