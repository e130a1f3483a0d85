import assert from 'node:assert/strict';
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {writeSiteBundles} from '../../src/cli/site-bundles.ts';

let temporary = '';
let dist = '';
let out = '';

before(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'privacy-desk-bundles-'));
});

after(() => rm(temporary, {recursive: true}));

beforeEach(async () => {
  [dist, out] = [await mkdtemp(join(temporary, 'dist-')), await mkdtemp(join(temporary, 'out-'))];
  await mkdir(dist, {recursive: true});
  await writeFile(join(dist, 'desk.js'), '(()=>{globalThis.folder=PRIVACY_DESK_FOLDER})(); // 1\n');
  await writeFile(join(dist, 'desk-autoblock.js'), '(()=>{})(); // 1\n');
  await writeFile(join(dist, 'desk-moved.js'), '(()=>{})(); // 1\n');
  await writeFile(join(dist, 'desk-ui.js'), 'export {};\n');
  await writeFile(join(dist, 'desk-cookies.js'), 'export {};\n');
  await writeFile(join(dist, 'desk-panel.js'), 'export {}; // 1\n');
  await writeFile(join(dist, 'receipt.js'), 'const PRIVACY_DESK={"version":"1","bundle":"x"};\n// 1\n');
});

const site = {organisation: {name: 'A charity'}};

const build = async (config: object = site): Promise<string> =>
  (await writeSiteBundles(dist, out, config)).folder;

const read = (...names: string[]): Promise<string> => readFile(join(out, ...names), 'utf8');

describe('writeSiteBundles', () => {
  it('puts all files that pages do not name into the folder that desk.js names', async () => {
    const folder = await build();
    const parts = (await readdir(join(out, folder))).filter((name) => name.endsWith('.js'));
    assert.deepEqual(parts.sort(), ['desk-cookies.js', 'desk-panel.js', 'desk-ui.js', 'receipt.js']);
    assert.ok((await read('desk.js')).includes(`const PRIVACY_DESK_FOLDER="${folder}/";`));
    assert.equal(await read('desk-cookies.js'), `import './${folder}/desk-cookies.js';\n`);
  });

  it('gives the same files the same folder', async () => assert.equal(await build(), await build()));

  it('gives another configuration another folder', async () =>
    assert.notEqual(await build(), await build({...site, notice: {version: '2027-01-01'}})));

  for (const name of ['desk.js', 'desk-autoblock.js', 'desk-panel.js', 'receipt.js'])
    it(`gives another ${name} another folder`, async () => {
      const config = {...site, autoBlock: true};
      const folder = await build(config);
      const text = await readFile(join(dist, name), 'utf8');
      await writeFile(join(dist, name), text.replace('// 1', '// 2'));
      assert.notEqual(await build(config), folder);
    });

  it('leaves the folder of the last build as it was', async () => {
    const folder = await build();
    const files = await readdir(join(out, folder));
    const ui = await read(folder, 'desk-ui.js');
    await build({organisation: {name: 'Another charity'}});
    assert.deepEqual(await readdir(join(out, folder)), files);
    assert.equal(await read(folder, 'desk-ui.js'), ui);
  });

  it('writes each file compressed too, again with each build', async () => {
    await build({organisation: {name: 'Another charity'}});
    const folder = await build();
    for (const name of ['desk.js', 'desk-cookies.js', join(folder, 'desk-ui.js')]) {
      const plain = await read(name);
      assert.equal(brotliDecompressSync(await readFile(join(out, `${name}.br`))).toString(), plain);
      assert.equal(gunzipSync(await readFile(join(out, `${name}.gz`))).toString(), plain);
    }
  });

  it('lists the folder and the hash of every file', async () => {
    const folder = await build();
    const manifest = JSON.parse(await read('manifest.json')) as {folder: string; files: object};
    assert.equal(manifest.folder, folder);
    assert.deepEqual(Object.keys(manifest.files).sort(), [
      ...['desk-cookies.js', 'desk-panel.js', 'desk-ui.js', 'receipt.js'].map((name) => `${folder}/${name}`),
      'desk-cookies.js',
      'desk.js',
    ]);
  });
});
