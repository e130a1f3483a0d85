import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {Plugin} from 'esbuild';
import {type PresetRecord, presetRecords} from '../../src/cli/presets/all-presets.ts';
import {oldestReading} from '../../src/cli/presets/preset-problems.ts';
import {listedVendors} from '../../src/cli/rules/known-vendors.ts';

const here = import.meta.dirname;

/** The checker warns of facts that were read too long ago. The other sources would only make the page heavier. */
function withOldestSource(record: PresetRecord): PresetRecord {
  const oldest = oldestReading(record);
  return {...record, sources: record.sources.filter(({read}) => read === oldest).slice(0, 1)};
}

/**
 * What modules for Node become in a browser: the lists of presets and vendors as the build of the package has them, the names of
 * the built bundles in the folder `bundles`, and hashes.
 */
export const nodeInBrowser = (bundles: string): Plugin => ({
  name: 'node-in-browser',
  setup(build) {
    build.onResolve({filter: /^node:crypto$/}, () => ({path: join(here, 'in-browser/node-crypto.ts')}));
    build.onResolve({filter: /\/import-texts\.ts$/}, () => ({
      path: join(here, 'in-browser/import-texts.ts'),
    }));
    build.onLoad({filter: /\/all-presets\.ts$/}, () => ({
      contents: `export const presetRecords = ${JSON.stringify(presetRecords.map(withOldestSource))};`,
    }));
    build.onLoad({filter: /\/bundle-names\.ts$/}, async () => {
      const names = (await readdir(bundles)).filter((name) => name.endsWith('.js'));
      return {contents: `export const bundleNames = ${JSON.stringify(names)};`};
    });
    build.onLoad({filter: /\/known-vendors\.ts$/}, () => ({
      contents: `export const listedVendors = ${JSON.stringify(listedVendors)};`,
    }));
  },
});
