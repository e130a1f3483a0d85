import assert from 'node:assert/strict';
import {join} from 'node:path';
import {it} from 'node:test';
import {readSite} from '../../demo/read-site.ts';
import {parseConfig} from '../../src/config/parse.ts';
import {root} from '../repository/tracked-files.ts';

it('the demo registers the configuration that is built in, so that its receipts are proven', async () => {
  const {expanded, config} = await readSite(join(root, 'demo'));
  assert.deepEqual(parseConfig(expanded).config, config);
});
