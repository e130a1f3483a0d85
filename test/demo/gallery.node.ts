import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import test from 'node:test';

const read = (path: string): Promise<string> => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

test('the gallery offers the custom properties that docs/theming.md lists', async () => {
  const listed = [...(await read('docs/theming.md')).matchAll(/^\| `--privacy-desk-([a-z-]+)`/gm)];
  const offered = [...(await read('demo/gallery/properties.ts')).matchAll(/^ {2}\['([a-z-]+)'/gm)];
  assert.deepEqual(
    offered.map(([, name]) => name),
    listed.map(([, name]) => name),
  );
});
