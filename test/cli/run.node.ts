import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {run} from '../../src/cli/run.ts';
import {londonDate} from '../../src/platform/pure/calendar.ts';
import {countingService, declaration, declaredStatistics} from '../config/declared-exceptions.ts';

/** The keys that every configuration needs. */
const basics =
  '"organisation": {"name": "A charity"}, "links": {"policy": "/privacy/", "cookies": "/cookies/"}';

/** A category that asks for consent. */
const consented = JSON.stringify({id: 'analytics', services: [countingService]});

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
  await writeFile(at('dist', 'desk-moved.js'), '(()=>{})();\n');
  await writeFile(at('dist', 'desk-panel.js'), 'export {};\n');
  await writeFile(at('dist', 'index.js'), 'export {};\n');
  await writeFile(at('good.json'), `{${basics}, "categories": [${consented}]}`);
  await writeFile(
    at('wrong.json'),
    `{${basics}, "categories": [${consented.replace('{', '{"bases": "consent", ')}]}`,
  );
  await writeFile(at('broken.json'), '{"categories": [}');
});

after(() => rm(folder, {recursive: true, force: true}));

/** The files in a folder, without folders and compressed files. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true});
  const names = entries.filter((entry) => entry.isFile()).map(({name}) => name);
  return names.filter((name) => !/\.(br|gz)$/.test(name)).sort();
}

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

  it('adds what receipts lack for their claims, and accepts the file all the same', async () => {
    await writeFile(at('sent.json'), `{${basics}, "receipts": {"endpoint": "/receipts"}}`);
    const {code, output, errors} = await runWith('check', at('sent.json'));
    assert.deepEqual([code, errors], [0, '']);
    assert.match(
      output,
      /no problems.*\n\nHint: .*\n {2}Both claims need:\n {4}organisation\.contact, such as "/,
    );
  });

  it('adds what it cannot see of an exception, and accepts the file all the same', async () => {
    const services = [{...countingService, name: 'GoatCounter'}];
    const exception = {...declaration, reviewDate: londonDate(Date.now())};
    const category = JSON.stringify({...declaredStatistics, exception, services});
    await writeFile(at('counted.json'), `{${basics}, "categories": [${category}]}`);
    const {code, output, errors} = await runWith('check', at('counted.json'));
    assert.deepEqual([code, errors], [0, '']);
    assert.match(output, /Hint: set cookie\.endpoint, .*\n {2}Safari deletes /);
    assert.match(
      output,
      /\n {2}GoatCounter: Turn sessions off[^]* https:\/\/www\.goatcounter\.com\/help\/sessions/,
    );
    const cookie = '"cookie": {"endpoint": "/choice-cookie"}';
    await writeFile(at('counted.json'), `{${basics}, ${cookie}, "categories": [${category}]}`);
    assert.doesNotMatch((await runWith('check', at('counted.json'))).output, /Safari/);
  });

  it('adds the answers that the site words itself, and accepts the file all the same', async () => {
    const texts =
      '"texts": {"en": {"banner.reject": "No to all", "panel.save": "Keep these", "banner.title": "Hi"}}';
    await writeFile(at('worded.json'), `{${basics}, ${texts}}`);
    const {code, output, errors} = await runWith('check', at('worded.json'));
    assert.deepEqual([code, errors], [0, '']);
    assert.match(output, /Hint: yes and no have to be equally plain/);
    assert.match(
      output,
      /\n {2}texts\.en\.banner\.reject: "No to all"\n {2}texts\.en\.panel\.save: "Keep these"\n/,
    );
    assert.match(output, /https:\/\/ico\.org\.uk\/.*how-do-we-manage-consent-in-practice/);
    assert.doesNotMatch((await runWith('check', at('good.json'))).output, /Hint/);
  });

  it('prints the path of a problem', async () => {
    const {code, errors} = await runWith('check', at('wrong.json'));
    assert.equal(code, 1);
    assert.match(errors, /wrong\.json:1:\d+: categories\[0\]\.bases \[config-key\]\n/);
    assert.match(errors, /wrong\.json: 1 problem\.$/);
  });

  for (const [mistake, json, message] of [
    ['an unknown key', '{"organization": {}}', 'Did you mean "organisation"?'],
    [
      'a key in other letters',
      '{"categories": [{"id": "a", "services": [{"id": "b", "policyURL": "/"}]}]}',
      '"policyUrl"?',
    ],
    ['a key that was half remembered', '{"categories": [{"id": "a", "bases": ""}]}', '"basis"?'],
    [
      'the name of a language',
      '{"language": "english"}',
      'language [config-type]\n  Expected a language tag like "en"; found "english". Treated as "en".',
    ],
    [
      'an address without a scheme',
      '{"organisation": {"url": "example.org"}}',
      'organisation.url [config-type]\n  Expected an address like "https://…" or "/…"; found "example.org". Left out.',
    ],
  ] as const)
    it(`says where ${mistake} is, what was expected and what was done instead`, async () => {
      await writeFile(at('mistake.json'), json);
      const {code, errors} = await runWith('check', at('mistake.json'));
      assert.equal(code, 1);
      assert.ok(errors.includes(message), errors);
    });

  it('suggests no key where none is similar', async () => {
    await writeFile(at('mistake.json'), '{"colour": "red"}');
    const {errors} = await runWith('check', at('mistake.json'));
    assert.match(errors, /: colour \[config-key\]\n {2}Unknown key\./);
    assert.doesNotMatch(errors, /Did you mean/);
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
    const folder = /out.([\da-f]{16}): where desk\.js loads from/.exec(output)?.[1] ?? '';
    const names = [...(await filesIn(at('out'))), ...(await filesIn(at('out', folder)))];
    assert.deepEqual(names, [
      'desk-cookies.js',
      'desk.js',
      'manifest.json',
      'desk-cookies.js',
      'desk-panel.js',
      'desk-ui.js',
      'receipt.js',
    ]);
    assert.ok(output.startsWith(`${at('out')}: ${names.length} files`), output);
    assert.match(await readFile(at('out', 'desk.js'), 'utf8'), /analytics/);
  });

  it('says what to upload, what may stay private, and of earlier builds only what is true', async () => {
    await writeFile(at('again.json'), `{${basics}, "site": "Again", "categories": [${consented}]}`);
    const first = await runWith('build', at('good.json'), '--out', at('out-upload'));
    const text = first.output.replaceAll(/\s+/g, ' ');
    assert.match(
      text,
      /To upload: desk\.js, desk-cookies\.js and [\da-f]{16}\/, which are 6 files, or 18 with the \.br and \.gz/,
    );
    assert.match(
      text,
      /No page loads \S+manifest\.json and \S+notices: they may be public, and do not have to be\./,
    );
    assert.match(
      text,
      /Visitors are offered 19 languages\. If the site is in fewer, name them, such as "languages": \["en"\]/,
    );
    assert.doesNotMatch(text, /earlier/);
    assert.doesNotMatch(
      (await runWith('build', at('good.json'), '--out', at('out-upload'))).output,
      /earlier/,
    );
    const second = await runWith('build', at('again.json'), '--out', at('out-upload'));
    assert.match(second.output, /1 folder of an\s+earlier\s+build\s+was\s+kept\./);
  });

  it('writes nothing when a page of the site would have to be in its folder', async () => {
    await writeFile(
      at('inside.json'),
      `{${basics}, "categories": [${consented}]}`.replace(/"policy": "[^"]*"/, '"policy": "/never/"'),
    );
    const {code, errors} = await runWith('build', at('inside.json'), '--out', at('never'));
    assert.equal(code, 1);
    assert.match(errors, /inside\.json: links\.policy \[link-in-output\][^]*Nothing was written/);
    await assert.rejects(readdir(at('never')));
  });

  it('takes the forms of the service below its folder, as docs/rights-forms.md sets them up', async () => {
    const links = '"rights": "/passed-on/request/", "complaint": "/passed-on/complaint/", "policy"';
    const config = `{${basics}, "categories": [${consented}]}`.replace('"policy"', links);
    await writeFile(at('forms.json'), config);
    const {code, errors} = await runWith('build', at('forms.json'), '--out', at('passed-on'));
    assert.equal(code, 0, errors);
    await writeFile(at('swapped.json'), config.replace('/request/', '/complaint/'));
    const swapped = await runWith('build', at('swapped.json'), '--out', at('passed-on'));
    assert.match(swapped.errors, /links\.rights \[link-in-output\]/);
  });

  it('leaves out the texts of languages that the site does not offer, and presets', async () => {
    const dist = at('dist-with-texts');
    await cp(at('dist'), dist, {recursive: true});
    const texts = ['desk-cy.js', 'desk-cy-panel.js', 'desk-zh-hans.js', 'desk-zh-hans-panel.js'];
    for (const name of [...texts, 'presets.js']) await writeFile(join(dist, name), 'export {};\n');
    await writeFile(at('two.json'), `{${basics}, "languages": ["cy"], "categories": [${consented}]}`);
    const {output} = await runWith('build', at('two.json'), '--out', at('out-two'), '--dist', dist);
    const folder = /out-two.([\da-f]{16}): where desk\.js loads from/.exec(output)?.[1] ?? '';
    assert.deepEqual(await filesIn(at('out-two', folder)), [
      'desk-cookies.js',
      'desk-cy-panel.js',
      'desk-cy.js',
      'desk-panel.js',
      'desk-ui.js',
      'receipt.js',
    ]);
  });

  it('lists the hash of the loader as it is served, which receipts name too', async () => {
    await runWith('build', at('good.json'), '--out', at('out'));
    const manifest = JSON.parse(await readFile(at('out', 'manifest.json'), 'utf8')) as {
      folder: string;
      files: Record<string, string>;
    };
    const digest = createHash('sha384')
      .update(await readFile(at('out', 'desk.js')))
      .digest('base64');
    assert.equal(manifest.files['desk.js'], `sha384-${digest}`);
    assert.ok((await readFile(at('out', manifest.folder, 'receipt.js'), 'utf8')).includes(digest));
  });

  it('adds the words of every notice to the folder of --register', async () => {
    const args = ['build', at('good.json'), '--out', at('out'), '--register', at('register')];
    const {code, output} = await runWith(...args);
    const names = await readdir(at('register', 'notices'));
    assert.equal(code, 0);
    assert.deepEqual(names.sort(), (await readdir(at('out', 'notices'))).sort());
    assert.ok(output.includes(`${at('register')}/notices: ${names.length} notices added.`), output);
    assert.match((await runWith(...args)).output, /notices: 0 notices added\./);
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
      for (const name of [
        'init',
        'check',
        'build',
        'cookies',
        'exceptions',
        'forms',
        'gpc',
        'presets',
        'serve',
        'verify',
        'help',
      ])
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
    [[], 'No command was given. Begin with "privacy-desk init".'],
    [['fry', 'site.json'], 'Unknown command "fry".'],
    [['chekc', 'site.json'], 'Unknown command "chekc". Did you mean "check"?'],
    [['exception', 'site.json'], 'Unknown command "exception". Did you mean "exceptions"?'],
    [['help', 'biuld'], 'Unknown command "biuld". Did you mean "build"?'],
    [['--loud'], 'Unknown option "--loud".'],
    [['--versoin'], 'Unknown option "--versoin". Did you mean "--version"?'],
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
    [['build', 'site.json', '--out'], '--out needs a value after it.'],
    [['build', 'site.json', '--out', '--json'], '--out needs a value after it.'],
    [['build', 'site.json', '--out', 'a', '--out', 'b'], '--out is there twice. Give it once.'],
    [['build', 'site.json', '--otu', 'a'], 'Unknown option "--otu". Did you mean "--out"?'],
    [['build', 'site.json', '-o', 'a'], 'Unknown option "-o".'],
    [['check', 'site.json', '--json=yes'], '--json has no value.'],
    [['check', 'site.json', '--loud'], 'Unknown option "--loud".'],
    [['check', 'site.json', '--out', 'public'], 'Unknown option "--out".'],
    [['cookies', 'site.json', '--headings', '3'], 'Unknown option "--headings". Did you mean "--heading"?'],
    [['check', 'one.json', 'two.json'], 'Unexpected argument "two.json".'],
  ] as const)
    it(`prints the mistake and where to find help, and exits with 2: ${args.join(' ') || 'no arguments'}`, async () => {
      const {code, output, errors} = await runWith(...args);
      assert.deepEqual([code, output], [2, '']);
      assert.ok(errors.startsWith(`${message}\n\nprivacy-desk `), errors);
    });
});
