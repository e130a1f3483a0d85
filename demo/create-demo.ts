import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createService} from '../src/service/create-service.ts';
import {buildSite} from './build.ts';
import type {Folders} from './build.ts';
import type {Csp} from './security.ts';
import {createSite} from './serve-site.ts';
import {createVendors} from './serve-vendors.ts';
import {siteFiles} from './site-files.ts';
import {createVendorLog} from './vendor-log.ts';
import type {VendorLog} from './vendor-log.ts';

/** How to set the demo up. */
export interface DemoOptions extends Folders {
  /** Port of the site; 0 for any free one. */
  readonly port: number;
  /** Port of the vendors' host; 0 for any free one. */
  readonly vendorPort: number;
  /** Content security policy of the pages; none unless said. */
  readonly csp?: Csp;
  /** SQLite file for receipts, requests and complaints; in memory unless said. */
  readonly database?: string;
}

/** The demo, running. */
export interface Demo {
  /** `http://localhost:…`, without a slash at the end. */
  readonly siteUrl: string;
  /** `http://127.0.0.1:…`: another host to the browser, on the same machine. */
  readonly vendorUrl: string;
  readonly vendorLog: VendorLog;
  close(): Promise<void>;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(portOf(server)));
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Builds the demo site and serves it with its vendors. Rejects when a port is taken or a source is faulty. */
export const createDemo = async (options: DemoOptions): Promise<Demo> => {
  const {pages} = await buildSite(options);
  const vendorLog = createVendorLog();
  const vendors = await createVendors(vendorLog);
  const vendorUrl = `http://127.0.0.1:${await listening(vendors, options.vendorPort)}`;
  // Anybody may read the list here, because it is a demonstration; on a real site it is nobody's but the organisation's.
  const service = createService({database: options.database ?? ':memory:', mayList: () => true});
  const stage = {vendorUrl, log: vendorLog, csp: options.csp ?? 'none'};
  const server = await createSite({stage, pages, files: await siteFiles(options.out), service});
  const close = async (): Promise<void> => {
    await Promise.all([server.close(), service.close(), closed(vendors)]);
  };
  try {
    await server.listen({port: options.port, host: 'localhost'});
  } catch (error) {
    await close();
    throw error;
  }
  return {siteUrl: `http://localhost:${portOf(server.server)}`, vendorUrl, vendorLog, close};
};
