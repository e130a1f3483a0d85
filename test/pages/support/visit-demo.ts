import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {TestContext} from 'node:test';
import {createDemo} from '../../../demo/create-demo.ts';
import type {Demo, DemoOptions} from '../../../demo/create-demo.ts';
import type {Visitor} from '../../drive/visitor.ts';
import {sharedBrowser} from './browser.ts';

const bundles = join(import.meta.dirname, '../../../dist');

/** Opens the demo as `npm start` serves it, on free ports, and a new visitor. */
export async function visitDemo(
  test: TestContext,
  options: Pick<DemoOptions, 'csp'> = {},
): Promise<{demo: Demo; visitor: Visitor}> {
  const out = await mkdtemp(join(tmpdir(), 'privacy-desk-demo-'));
  const demo = await createDemo({port: 0, vendorPort: 0, bundles, out, ...options});
  const visitor = await (await sharedBrowser()).newVisitor({width: 1280, height: 900});
  test.after(async () => {
    await visitor.close();
    await demo.close();
    await rm(out, {recursive: true, force: true});
  });
  return {demo, visitor};
}
