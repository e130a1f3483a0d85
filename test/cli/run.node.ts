import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdir, mkdtemp, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {run} from '../../src/cli/run.ts';

let folder = '';
const at = (...names: string[]): string => join(folder, ...names);

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'privacy-desk-cli-'));
  await mkdir(at('dist'));
  await writeFile(at('dist', 'desk.js'), '(()=>{})();\n');
  await writeFile(at('dist', 'desk-ui.js'), 'export {};\n');
  await writeFile(at('dist', 'desk-cookies.js'), 'export {};\n');
  await writeFile(at('dist', 'receipt.js'), 'const PRIVACY_DESK={"version":"1","bundle":"x"};\n');
  await writeFile(at('dist', 'desk-net.js'), '(()=>{globalThis.net=1})();\n');
  await writeFile(at('dist', 'desk-panel.js'), 'export {};\n');
  await writeFile(at('dist', 'index.js'), 'export {};\n');
  await writeFile(at('good.json'), '{"categories": [{"id": "analytics"}]}');
  await writeFile(at('odd.json'), '{"categories": [{"id": "analytics", "bases": "consent"}]}');
  await writeFile(at('broken.json'), '{"categories": [}');
});

after(() => rm(folder, {recursive: true, force: true}));

const tried = async (...args: string[]): Promise<{code: number; said: string; complained: string}> => {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await run(args, at('dist'), {
    say: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
  });
  return {code, said: said.join('\n'), complained: complained.join('\n')};
};

describe('privacy-desk check', () => {
  it('says that a sound file is sound', async () => {
    const {code, said, complained} = await tried('check', at('good.json'));
    assert.deepEqual([code, complained], [0, '']);
    assert.match(said, /no problems \(categories: 1\)/);
  });

  it('names the path of a mistake', async () => {
    const {code, complained} = await tried('check', at('odd.json'));
    assert.equal(code, 1);
    assert.match(complained, /odd\.json: categories\[0\]\.bases: .*\[config-key\]/);
  });

  it('says when a file is not JSON', async () => {
    const {code, complained} = await tried('check', at('broken.json'));
    assert.equal(code, 1);
    assert.match(complained, /\[config-json\]/);
  });

  it('says when there is no such file', async () => {
    const {code, complained} = await tried('check', at('none.json'));
    assert.equal(code, 2);
    assert.match(complained, /none\.json/);
  });
});

describe('privacy-desk bake', () => {
  it('writes every bundle that a page asks for', async () => {
    const {code} = await tried('bake', at('good.json'), '--out', at('out'));
    assert.equal(code, 0);
    assert.deepEqual((await readdir(at('out'))).sort(), [
      'desk-cookies.js',
      'desk-panel.js',
      'desk-ui.js',
      'desk.js',
      'manifest.json',
      'receipt.js',
    ]);
    assert.match(await readFile(at('out', 'desk.js'), 'utf8'), /analytics/);
  });

  it('lists the hash of the loader as it is served, which is the one that receipts name', async () => {
    await tried('bake', at('good.json'), '--out', at('out'));
    const manifest = JSON.parse(await readFile(at('out', 'manifest.json'), 'utf8')) as {
      files: Record<string, string>;
    };
    const digest = createHash('sha384')
      .update(await readFile(at('out', 'desk.js')))
      .digest('base64');
    assert.equal(manifest.files['desk.js'], `sha384-${digest}`);
    assert.ok((await readFile(at('out', 'receipt.js'), 'utf8')).includes(digest));
  });

  it('writes nothing for a faulty file', async () => {
    const {code, complained} = await tried('bake', at('odd.json'), '--out', at('never'));
    assert.equal(code, 1);
    assert.match(complained, /Nothing was written/);
    await assert.rejects(readdir(at('never')));
  });

  it('says when the bundles are not built', async () => {
    const {code, complained} = await tried(
      'bake',
      at('good.json'),
      '--out',
      at('out'),
      '--dist',
      at('nowhere'),
    );
    assert.equal(code, 2);
    assert.match(complained, /desk\.js/);
  });
});

describe('privacy-desk cookies', () => {
  it('prints the list in the language and with the headings that are asked for, and nothing else', async () => {
    const {code, said, complained} = await tried(
      'cookies',
      at('good.json'),
      '--lang',
      'CY',
      '--heading',
      '3',
    );
    assert.deepEqual([code, complained], [0, '']);
    assert.match(
      said,
      /^<privacy-cookies lang="cy" heading="3">[^]*<h3>Ystadegau<\/h3>[^]*<\/privacy-cookies>$/,
    );
  });

  it('speaks the language of the configuration when none is named', async () =>
    assert.match(
      (await tried('cookies', at('good.json'))).said,
      /^<privacy-cookies lang="en">[^]*<h2>Statistics</,
    ));

  for (const [args, said] of [
    [['--lang', 'tlh'], '"tlh": no words in this language; expected one of en, ar,'],
    [['--heading', '6'], '"6" is no level of heading; expected 1 to 5.'],
  ] as const)
    it(`refuses ${args.join(' ')}`, async () => {
      const {code, said: printed, complained} = await tried('cookies', at('good.json'), ...args);
      assert.deepEqual([code, printed], [2, '']);
      assert.ok(complained.startsWith(said), complained);
    });

  it('prints nothing for a faulty file', async () => {
    const {code, said} = await tried('cookies', at('odd.json'));
    assert.deepEqual([code, said], [1, '']);
  });
});

describe('privacy-desk gpc', () => {
  const written = async (): Promise<unknown> =>
    JSON.parse(await readFile(at('site', '.well-known', 'gpc.json'), 'utf8'));

  it('writes what the specification asks for, with the day given', async () => {
    const {code, said} = await tried('gpc', at('site'), '--date', '2026-11-01');
    assert.deepEqual([code, said], [0, at('site', '.well-known', 'gpc.json')]);
    assert.deepEqual(await written(), {gpc: true, lastUpdate: '2026-11-01'});
  });

  it('takes today when no day is given', async () => {
    const before = new Date().toISOString().slice(0, 10);
    assert.equal((await tried('gpc', at('site'))).code, 0);
    const {lastUpdate} = (await written()) as {readonly lastUpdate: string};
    assert.ok([before, new Date().toISOString().slice(0, 10)].includes(lastUpdate), lastUpdate);
  });

  for (const day of ['2026-02-30', '2026-13-01', '01/11/2026', '2026-11-01T00:00:00Z', 'today', ''])
    it(`refuses what is no day, and writes nothing: "${day}"`, async () => {
      const {code, complained} = await tried('gpc', at('none'), '--date', day);
      assert.equal(code, 2);
      assert.equal(complained, `"${day}" is no day; expected YYYY-MM-DD, such as 2026-11-25.`);
      await assert.rejects(readdir(at('none')));
    });
});

describe('privacy-desk, called wrongly', () => {
  for (const args of [
    [],
    ['check'],
    ['bake', 'site.json'],
    ['cookies'],
    ['fry', 'site.json'],
    ['check', 'site.json', '--loud'],
  ])
    it(`exits with 2 and says how: ${args.join(' ') || 'nothing'}`, async () => {
      const {code, complained} = await tried(...args);
      assert.equal(code, 2);
      assert.notEqual(complained, '');
    });
});
