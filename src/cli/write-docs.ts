/**
 * Writes what is generated in `docs/` and `src/presets/`; or, given a path, the JSON Schema of the configuration to that path:
 * `node src/cli/write-docs.ts dist/schema.json`.
 */
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {reference} from '../config/reference.ts';
import {presetRecords} from './presets/all-presets.ts';
import {presetSchema} from './presets/preset-schema.ts';
import {withPresetTable} from './presets/presets-page.ts';
import {siteSchema} from './site-schema.ts';

const path = process.argv[2];
if (path === undefined) {
  const presetsPage = inRoot('docs/presets.md');
  await writeFile(inRoot('docs/configuration.md'), reference());
  await writeFile(inRoot('src/presets/schema.json'), json(presetSchema()));
  await writeFile(presetsPage, withPresetTable(await readFile(presetsPage, 'utf8')));
} else {
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, json(siteSchema(presetRecords.map(({id}) => id))));
}

function inRoot(file: string): URL {
  return new URL(`../../${file}`, import.meta.url);
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
