import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createDemo} from '../../demo/create-demo.ts';
import type {Demo, DemoOptions} from '../../demo/create-demo.ts';

/** Starts a demo on free ports, in its own folder, with empty bundles: the tests are about what it serves. */
export const startDemo = async (options: Partial<DemoOptions> = {}): Promise<Demo> => {
  const folder = await mkdtemp(join(tmpdir(), 'privacy-desk-demo-'));
  await writeFile(join(folder, 'desk.js'), '(()=>{})();\n');
  await writeFile(join(folder, 'desk-autoblock.js'), '(()=>{})();\n');
  await writeFile(join(folder, 'desk-moved.js'), '(()=>{})();\n');
  await writeFile(join(folder, 'desk-ui.js'), 'export {};\n');
  await writeFile(join(folder, 'desk-cookies.js'), 'export {};\n');
  await writeFile(join(folder, 'desk-policy.js'), 'export {};\n');
  await writeFile(join(folder, 'receipt.js'), 'const PRIVACY_DESK={"version":"0","bundle":"x"};\n');
  const demo = await createDemo({
    port: 0,
    vendorPort: 0,
    bundles: folder,
    out: join(folder, 'site'),
    ...options,
  });
  const close = async (): Promise<void> => {
    await demo.close();
    await rm(folder, {recursive: true, force: true});
  };
  return {...demo, close};
};
