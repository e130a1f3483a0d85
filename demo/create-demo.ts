import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {registerBuild} from '../src/cli/register-build.ts';
import {createService} from '../src/service/index.ts';
import {buildSite, type BuiltSite, type Folders} from './build-site.ts';
import type {Csp} from './security.ts';
import type {DocsSite} from './serve-docs.ts';
import {createSite} from './serve-site.ts';
import {createVendors} from './serve-vendors.ts';
import {createVendorLog, type VendorLog} from './vendor-log.ts';

export interface DemoOptions extends Folders {
  /** Port of the site; 0 for any free one. */
  readonly port: number;
  /** Port of the vendors' host; 0 for any free one. */
  readonly vendorPort: number;
  /** Content security policy of the pages. By default none. */
  readonly csp?: Csp;
  /** SQLite file for receipts, requests and complaints. By default in memory. */
  readonly database?: string;
  /** Folder of the notices that were registered, of earlier starts too. By default only those of this start. */
  readonly register?: string;
}

/** A running demo. */
export interface Demo {
  /** `http://localhost:…`, without a slash at the end. */
  readonly siteUrl: string;
  /** `http://127.0.0.1:…`: for the browser another host, on the same machine. */
  readonly vendorUrl: string;
  readonly vendorLog: VendorLog;
  close(): Promise<void>;
}

/** Builds the demo site and serves it with its vendors. Rejects when a port is taken or a source has errors. */
export async function createDemo(options: DemoOptions): Promise<Demo> {
  return serveDemo(await buildSite(options), options);
}

/** Serves a demo site that is built in the folder `out`. */
export async function serveDemo(
  {site, pages, templates, integrity}: BuiltSite,
  options: DemoOptions,
): Promise<Demo> {
  const privacy = join(options.out, 'privacy');
  const {register = privacy} = options;
  await registerBuild(register, {archive: privacy, config: site.config, integrity});
  const vendorLog = createVendorLog();
  const vendors = await createVendors(vendorLog);
  const service = await createService({
    database: options.database ?? ':memory:',
    config: site.config,
    register,
    templates,
  });
  const vendorUrl = `http://127.0.0.1:${await listen(vendors, options.vendorPort)}`;
  const context = {vendorUrl, log: vendorLog, csp: options.csp ?? 'none'};
  const docs = docsSite(options);
  const server = await createSite({
    site,
    pages,
    templates,
    integrity,
    context,
    folder: options.out,
    service,
    docs,
  });
  const close = async (): Promise<void> => {
    await Promise.all([server.close(), service.close(), closeServer(vendors)]);
  };
  try {
    await server.listen({port: options.port, host: 'localhost'});
  } catch (error) {
    await close();
    throw error;
  }
  return {siteUrl: `http://localhost:${portOf(server.server)}`, vendorUrl, vendorLog, close};
}

/** The documentation, beside the bundles. What builds it is large, so it is loaded with the first request. */
function docsSite({bundles}: DemoOptions): DocsSite {
  const folders = {root: join(import.meta.dirname, '..'), bundles, out: join(bundles, 'docs-site')};
  const build = async (): Promise<void> =>
    (await import('./docs-site/build-docs-site.ts')).buildDocsSiteWhenOld(folders);
  return {folder: folders.out, build};
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(portOf(server)));
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
