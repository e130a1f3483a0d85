import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {run} from '../../src/cli/run.ts';

const organisation = '"organisation": {"name": "A charity"}';

let folder = '';
const at = (...names: string[]): string => join(folder, ...names);

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'privacy-desk-cli-'));
  await mkdir(at('dist', 'node'), {recursive: true});
  await writeFile(at('dist', 'desk.js'), '(()=>{})();\n');
  await writeFile(at('dist', 'desk-ui.js'), 'export {};\n');
  await writeFile(at('dist', 'desk-cookies.js'), 'export {};\n');
  await writeFile(at('dist', 'receipt.js'), 'const PRIVACY_DESK={"version":"1","bundle":"x"};\n');
  await writeFile(at('dist', 'desk-autoblock.js'), '(()=>{globalThis.isBlocking=1})();\n');
  await writeFile(at('dist', 'desk-panel.js'), 'export {};\n');
  await writeFile(at('dist', 'index.js'), 'export {};\n');
  await writeFile(at('good.json'), `{${organisation}, "categories": [{"id": "analytics"}]}`);
  await writeFile(
    at('wrong.json'),
    `{${organisation}, "categories": [{"id": "analytics", "bases": "consent"}]}`,
  );
  await writeFile(at('broken.json'), '{"categories": [}');
});

after(() => rm(folder, {recursive: true, force: true}));

/** Runs the command line and collects what it prints. */
async function runWith(...args: string[]): Promise<{code: number; output: string; errors: string}> {
  const output: string[] = [];
  const errors: string[] = [];
  const terminal = {
    print: (line: string) => void output.push(line),
    printError: (line: string) => void errors.push(line),
  };
  const code = await run(args, {terminal, dist: at('dist'), version: '1.2.3'});
  return {code, output: output.join('\n'), errors: errors.join('\n')};
}

describe('privacy-desk check', () => {
  it('accepts a file without problems', async () => {
    const {code, output, errors} = await runWith('check', at('good.json'));
    assert.deepEqual([code, errors], [0, '']);
    assert.match(output, /no problems \(categories: 1\)/);
  });

  it('prints the path of a problem', async () => {
    const {code, errors} = await runWith('check', at('wrong.json'));
    assert.equal(code, 1);
    assert.match(errors, /wrong\.json: categories\[0\]\.bases: .*\[config-key\]/);
    assert.match(errors, /wrong\.json: 1 problem\.$/);
  });

  it('reports a file that is not JSON', async () => {
    const {code, errors} = await runWith('check', at('broken.json'));
    assert.equal(code, 1);
    assert.match(errors, /\[config-json\]/);
  });

  it('reports a file that is missing', async () => {
    const {code, errors} = await runWith('check', at('none.json'));
    assert.equal(code, 2);
    assert.match(errors, /none\.json/);
  });
});

describe('privacy-desk build', () => {
  it('writes every file that a page loads', async () => {
    const {code, output} = await runWith('build', at('good.json'), '--out', at('out'));
    assert.equal(code, 0);
    const names = (await readdir(at('out'))).filter((name) => name !== 'notices');
    assert.deepEqual(names.sort(), [
      'desk-cookies.js',
      'desk-panel.js',
      'desk-ui.js',
      'desk.js',
      'manifest.json',
      'receipt.js',
    ]);
    assert.ok(output.startsWith(`${at('out')}: ${names.length} files`), output);
    assert.match(await readFile(at('out', 'desk.js'), 'utf8'), /analytics/);
  });

  it('lists the hash of the loader as it is served, which receipts name too', async () => {
    await runWith('build', at('good.json'), '--out', at('out'));
    const manifest = JSON.parse(await readFile(at('out', 'manifest.json'), 'utf8')) as {
      files: Record<string, string>;
    };
    const digest = createHash('sha384')
      .update(await readFile(at('out', 'desk.js')))
      .digest('base64');
    assert.equal(manifest.files['desk.js'], `sha384-${digest}`);
    assert.ok((await readFile(at('out', 'receipt.js'), 'utf8')).includes(digest));
  });

  it('writes nothing when the configuration has problems', async () => {
    const {code, errors} = await runWith('build', at('wrong.json'), '--out', at('never'));
    assert.equal(code, 1);
    assert.match(errors, /Nothing was written/);
    await assert.rejects(readdir(at('never')));
  });

  it('names the bundle that is missing', async () => {
    const {code, errors} = await runWith(
      'build',
      at('good.json'),
      '--out',
      at('out'),
      '--dist',
      at('nowhere'),
    );
    assert.equal(code, 2);
    assert.match(errors, /nowhere.desk\.js cannot be read/);
  });
});

describe('privacy-desk cookies', () => {
  it('prints the list in the language and with the headings of its options, and nothing else', async () => {
    const {code, output, errors} = await runWith(
      'cookies',
      at('good.json'),
      '--lang',
      'CY',
      '--heading',
      '3',
    );
    assert.deepEqual([code, errors], [0, '']);
    assert.match(
      output,
      /^<privacy-cookies lang="cy" heading="3">[^]*<h3>Ystadegau<\/h3>[^]*<\/privacy-cookies>$/,
    );
  });

  it('uses the language of the configuration by default', async () =>
    assert.match(
      (await runWith('cookies', at('good.json'))).output,
      /^<privacy-cookies lang="en">[^]*<h2>Statistics</,
    ));

  for (const [args, message] of [
    [['--lang', 'tlh'], 'There are no texts in the language "tlh". Use one of: en, ar,'],
    [['--heading', '6'], '"6" is not a heading level. Use a number from 1 to 5.'],
  ] as const)
    it(`rejects ${args.join(' ')}`, async () => {
      const {code, output, errors} = await runWith('cookies', at('good.json'), ...args);
      assert.deepEqual([code, output], [2, '']);
      assert.ok(errors.startsWith(message), errors);
    });

  it('prints no list when the configuration has problems', async () => {
    const {code, output} = await runWith('cookies', at('wrong.json'));
    assert.deepEqual([code, output], [1, '']);
  });
});

describe('privacy-desk gpc', () => {
  const written = async (): Promise<unknown> =>
    JSON.parse(await readFile(at('site', '.well-known', 'gpc.json'), 'utf8'));

  it('writes the file of the specification with the given date', async () => {
    const {code, output} = await runWith('gpc', at('site'), '--date', '2026-11-01');
    assert.deepEqual([code, output], [0, `Wrote ${at('site', '.well-known', 'gpc.json')}.`]);
    assert.deepEqual(await written(), {gpc: true, lastUpdate: '2026-11-01'});
  });

  it('uses the date of today by default', async () => {
    const before = new Date().toISOString().slice(0, 10);
    assert.equal((await runWith('gpc', at('site'))).code, 0);
    const {lastUpdate} = (await written()) as {readonly lastUpdate: string};
    assert.ok([before, new Date().toISOString().slice(0, 10)].includes(lastUpdate), lastUpdate);
  });

  for (const date of [
    '2026-02-30',
    '2026-13-01',
    '9999-99-99',
    '01/11/2026',
    '2026-11-01T00:00:00Z',
    'today',
    '',
  ])
    it(`rejects the date "${date}" and writes nothing`, async () => {
      const {code, errors} = await runWith('gpc', at('none'), '--date', date);
      assert.equal(code, 2);
      assert.equal(errors, `"${date}" is not a date. Use YYYY-MM-DD, for example 2026-11-25.`);
      await assert.rejects(readdir(at('none')));
    });
});

describe('privacy-desk help', () => {
  for (const args of [['help'], ['--help'], ['-h']])
    it(`lists the commands: ${args.join(' ')}`, async () => {
      const {code, output, errors} = await runWith(...args);
      assert.deepEqual([code, errors], [0, '']);
      for (const name of ['check', 'build', 'cookies', 'exceptions', 'gpc', 'help'])
        assert.match(output, new RegExp(`^ {2}${name} `, 'm'));
    });

  for (const args of [
    ['help', 'build'],
    ['build', '--help'],
    ['build', 'site.json', '-h'],
  ])
    it(`prints the options of a command: ${args.join(' ')}`, async () => {
      const {code, output} = await runWith(...args);
      assert.equal(code, 0);
      assert.match(output, /^privacy-desk build <site\.json> --out <folder>/);
    });

  it('prints the version of the package', async () =>
    assert.deepEqual(await runWith('--version'), {code: 0, output: '1.2.3', errors: ''}));
});

describe('privacy-desk with wrong arguments', () => {
  for (const [args, message] of [
    [[], 'No command was given.'],
    [['fry', 'site.json'], 'Unknown command "fry".'],
    [['--loud'], 'Unknown option "--loud".'],
    [['help', 'fry'], 'Unknown command "fry".'],
    [['check'], '<site.json> is missing.'],
    [['cookies'], '<site.json> is missing.'],
    [['exceptions'], '<site.json> is missing.'],
    [['exceptions', 'site.json', '--format', 'pdf'], '"pdf" is not a format. Use markdown or html.'],
    [
      ['exceptions', 'site.json', '--today', 'soon'],
      '"soon" is not a date. Use YYYY-MM-DD, for example 2026-11-25.',
    ],
    [['build', 'site.json'], '--out <folder> is missing.'],
    [['build', 'site.json', '--out'], "Option '--out <value>' argument missing"],
    [['check', 'site.json', '--loud'], "Unknown option '--loud'."],
    [['check', 'site.json', '--out', 'public'], "Unknown option '--out'."],
    [['check', 'one.json', 'two.json'], 'Unexpected argument "two.json".'],
  ] as const)
    it(`prints the mistake and the usage, and exits with 2: ${args.join(' ') || 'no arguments'}`, async () => {
      const {code, output, errors} = await runWith(...args);
      assert.deepEqual([code, output], [2, '']);
      assert.ok(errors.startsWith(`${message}\n\nprivacy-desk `), errors);
    });
});
