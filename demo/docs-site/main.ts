/** Writes the documentation site as static files: `npm run docs:site -- --out folder`. */
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {buildBundles} from '../build-bundles.ts';
import {buildDocsSite} from './build-docs-site.ts';

const root = join(import.meta.dirname, '../..');
const {values} = parseArgs({options: {out: {type: 'string'}}});
const out = resolve(values.out ?? join(root, 'dist/docs-site'));
await buildBundles(root);
await buildDocsSite({root, bundles: join(root, 'dist'), out});
process.stdout.write(
  `The documentation is in ${out}. Serve this folder at any address: its links are relative.\n`,
);
