/**
 * Writes `docs/configuration.md`; or, given a path, the JSON Schema of the configuration to that path:
 * `node src/cli/write-docs.ts dist/schema.json`.
 */
import {mkdir, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {jsonSchema} from '../config/json-schema.ts';
import {reference} from '../config/reference.ts';

const path = process.argv[2];
if (path === undefined) {
  await writeFile(new URL('../../docs/configuration.md', import.meta.url), reference());
} else {
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, `${JSON.stringify(jsonSchema(), null, 2)}\n`);
}
