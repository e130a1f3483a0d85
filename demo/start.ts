import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {buildBundles} from './build-bundles.ts';
import {createDemo} from './create-demo.ts';
import {letIn} from './let-in.ts';
import {portFrom, startErrorMessage} from './start-options.ts';

const root = join(import.meta.dirname, '..');
try {
  const ports = {
    port: portFrom(process.env, 'PORT', 8080),
    vendorPort: portFrom(process.env, 'VENDOR_PORT', 8081),
  };
  await buildBundles(root);
  await mkdir(join(root, '.data'), {recursive: true});
  const database = join(root, '.data', 'service.sqlite');
  const demo = await createDemo({
    ...ports,
    bundles: join(root, 'dist'),
    out: join(root, 'dist', 'demo'),
    database,
    register: join(root, '.data', 'register'),
  });
  const password = await letIn(database, 'demo');
  process.stdout.write(`
  The site     ${demo.siteUrl}
  Its vendors  ${demo.vendorUrl}  (a second host on this machine)

  Try this:
  1. Open the site. "What this page has contacted", under the header, stays at 0 until you choose.
  2. Accept, and watch the requests arrive. Then look at the film: ${demo.siteUrl}/research/the-long-view/
  3. Open "Cookie settings" in the footer: read and download your receipt, withdraw, and look again.
  4. In Welsh: ${demo.siteUrl}/cy/
  5. The policy, the rights request and the complaint form: ${demo.siteUrl}/privacy/

  The documentation, with a search: ${demo.siteUrl}/docs/
  Put a configuration together without a terminal: ${demo.siteUrl}/docs/configurator/
  Every element in every state, to theme: ${demo.siteUrl}/gallery/
  The organisation's list of receipts: ${demo.siteUrl}/privacy/records/
  The register, for the organisation's staff: ${demo.siteUrl}/register/
    Sign in as "demo", with the password of this start: ${password}
  Press Ctrl+C to stop.

`);
  const stop = (): void => void demo.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  process.stderr.write(`${startErrorMessage(error)}\n`);
  process.exitCode = 1;
}
