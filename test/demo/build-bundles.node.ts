import assert from 'node:assert/strict';
import {mkdir, mkdtemp, readFile, rm, utimes, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, beforeEach, describe, it} from 'node:test';
import {buildBundles} from '../../demo/build-bundles.ts';

const NAMES = ['desk.js', 'desk-ui.js', 'desk-panel.js', 'receipt.js'];
let root = '';

const put = async (name: string, text: string, secondsAgo = 0): Promise<void> => {
  const file = join(root, name);
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, text);
  const time = Date.now() / 1000 - secondsAgo;
  await utimes(file, time, time);
};

/** A replacement for Rollup that only records that it ran. */
const ROLLUP = `const {writeFileSync} = require('node:fs');
writeFileSync('ran', process.argv.slice(2).join(' '));`;

const hasRun = (): Promise<boolean> =>
  readFile(join(root, 'ran')).then(
    () => true,
    () => false,
  );

beforeEach(async () => {
  if (root !== '') await rm(root, {recursive: true, force: true});
  root = await mkdtemp(join(tmpdir(), 'privacy-desk-build-'));
  await put('node_modules/rollup/dist/bin/rollup', ROLLUP);
  await put('src/entry/desk.ts', '', 60);
  for (const name of NAMES) await put(`dist/${name}`, '', 30);
});

after(() => rm(root, {recursive: true, force: true}));

describe('buildBundles', () => {
  it('builds nothing when the bundles are newer than the sources', async () => {
    await buildBundles(root);
    assert.equal(await hasRun(), false);
  });

  for (const [why, name] of [
    ['a source is newer', 'src/gate/hold/hold-markup.ts'],
    ['the build configuration is newer', 'rollup.config.mjs'],
    ['the lock file is newer', 'package-lock.json'],
  ] as const)
    it(`builds when ${why}`, async () => {
      await put(name, '');
      await buildBundles(root);
      assert.equal(await hasRun(), true);
    });

  it('builds when a bundle is missing', async () => {
    await rm(join(root, 'dist/receipt.js'));
    await buildBundles(root);
    assert.equal(await hasRun(), true);
  });

  it('rejects when the build fails', async () => {
    await put('src/gate/hold/hold-markup.ts', '');
    await put('node_modules/rollup/dist/bin/rollup', 'process.exit(3)');
    await assert.rejects(buildBundles(root), /could not be built/);
  });
});
