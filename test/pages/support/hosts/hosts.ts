import {openSiteHost} from './site-host.ts';
import type {SiteHost, SiteOptions} from './site-host.ts';
import {openSocketHost, openVendorHost} from './vendor-host.ts';
import type {VendorHost} from './vendor-host.ts';

/** Two hosts of different origins: the site is `localhost`, the vendors are `127.0.0.1`. */
export interface Hosts {
  readonly site: SiteHost;
  readonly vendor: VendorHost;
  /** The URL of a fixture on the site. */
  page(name: string): string;
  close(): Promise<void>;
}

export async function openHosts(options: SiteOptions = {}): Promise<Hosts> {
  const vendor = await openVendorHost();
  const socket = await openSocketHost(() => {
    vendor.log.add('CONNECT', {pathname: '/preconnect/socket', search: ''}, site.loads);
  });
  const origins = {vendor: `http://127.0.0.1:${vendor.port}`, socket: `http://127.0.0.1:${socket.port}`};
  const site = await openSiteHost(origins, options);
  return {
    site,
    vendor,
    page: (name) => `http://localhost:${site.port}/${name}`,
    close: async () => {
      await site.close();
      await vendor.close();
      await socket.close();
    },
  };
}
