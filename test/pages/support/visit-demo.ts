import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, type TestContext} from 'node:test';
import {type BuiltSite, buildSite, type Folders} from '../../../demo/build-site.ts';
import {serveDemo} from '../../../demo/create-demo.ts';
import type {Demo, DemoOptions} from '../../../demo/create-demo.ts';
import type {Size, Visitor} from '../../drive/visitor.ts';
import {sharedBrowser} from './browser.ts';

const bundles = join(import.meta.dirname, '../../../dist');

/** The demo site, built once for all tests of this process. No test changes its files. */
let built: Promise<Folders & {readonly site: BuiltSite}> | undefined;

after(async () => {
  if (built) await rm((await built).out, {recursive: true, force: true});
});

/** Opens the demo as `npm start` serves it, on free ports, with a new service, and a new visitor. */
export async function visitDemo(
  test: TestContext,
  {size = {width: 1280, height: 900}, ...options}: Pick<DemoOptions, 'csp'> & {readonly size?: Size} = {},
): Promise<{demo: Demo; visitor: Visitor}> {
  const {site, out} = await (built ??= buildOnce());
  const demo = await serveDemo(site, {port: 0, vendorPort: 0, bundles, out, ...options});
  const visitor = await (await sharedBrowser()).newVisitor(size);
  test.after(async () => {
    await visitor.close();
    await demo.close();
  });
  return {demo, visitor};
}

async function buildOnce(): Promise<Folders & {readonly site: BuiltSite}> {
  const out = await mkdtemp(join(tmpdir(), 'privacy-desk-demo-'));
  return {bundles, out, site: await buildSite({bundles, out})};
}
