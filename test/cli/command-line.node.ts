import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {countingService} from '../config/declared-exceptions.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

let folder = '';

interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

const outcomes = new Map<string, Promise<Outcome>>();

/** Runs the command line in a process of its own, in the temporary folder: once for the same arguments. */
function runIn(args: readonly string[], nodeArgs: readonly string[] = []): Promise<Outcome> {
  const key = [...nodeArgs, ...args].join(' ');
  const outcome = outcomes.get(key) ?? startProcess(args, nodeArgs);
  outcomes.set(key, outcome);
  return outcome;
}

function startProcess(args: readonly string[], nodeArgs: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...nodeArgs, main, ...args], {cwd: folder}, (error, output, errors) =>
      resolve({code: typeof error?.code === 'number' ? error.code : 0, output, errors}),
    );
  });
}

const links = {policy: '/privacy-policy/', cookies: '/cookies/'};
const site = {
  organisation: {name: 'A charity'},
  links,
  receipts: {endpoint: 'https://records.example/receipts'},
  categories: [{id: 'analytics', services: [countingService]}],
};
/** Without `stores`. */
const undeclared = {...countingService, stores: undefined};

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'privacy-desk-process-'));
  const files = {
    'site.json': JSON.stringify(site, null, 2),
    'warned.json': JSON.stringify(
      {...site, categories: [{id: 'analytics', services: [undeclared]}]},
      null,
      2,
    ),
    'wrong.json': '{\n  "organisation": {"name": "A charity"},\n  "organisation": {"nam": "B"}\n}\n',
    'comma.json': '{\n  "links": {},\n}\n',
    // Bundles as small as they can be.
    'desk.js': '(()=>{})();\n',
    'desk-ui.js': 'export {};\n',
    'desk-cookies.js': 'export {};\n',
    'desk-autoblock.js': '(()=>{})();\n',
    'desk-moved.js': '(()=>{})();\n',
    'receipt.js': 'const PRIVACY_DESK={"version":"1","bundle":"x"};\n',
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
});

after(() => rm(folder, {recursive: true, force: true}));

const build = (file: string, ...more: readonly string[]): readonly string[] => [
  ...['build', file, '--out', `${file}-out/privacy`, '--dist', '.'],
  ...more,
];

describe('the exit code of privacy-desk', () => {
  for (const [code, what, args] of [
    [0, 'a file without problems', ['check', 'site.json']],
    [0, 'a file with warnings', ['check', 'warned.json']],
    [0, 'files that were written', build('site.json')],
    [0, 'files that were written in spite of warnings', build('warned.json')],
    [0, 'help', ['--help']],
    [0, 'help on a command', ['help', 'build']],
    [0, 'the version', ['--version']],
    [1, 'a file with problems', ['check', 'wrong.json']],
    [1, 'a file that is not JSON', ['check', 'comma.json']],
    [1, 'problems that are printed as JSON', ['check', 'wrong.json', '--json']],
    [1, 'files that were not written', build('wrong.json')],
    [1, 'a list of cookies that was not printed', ['cookies', 'wrong.json']],
    [2, 'no command', []],
    [2, 'an unknown command', ['chekc', 'site.json']],
    [2, 'an unknown option', ['check', 'site.json', '--jsn']],
    [2, 'a file that does not exist', ['check', 'none.json']],
    [2, 'a folder in the place of a file', ['check', '.']],
    [2, 'a file in the place of a folder', ['build', 'site.json', '--out', 'desk.js', '--dist', '.']],
    [2, 'bundles that do not exist', ['build', 'site.json', '--out', 'public', '--dist', 'none']],
  ] as const)
    it(`is ${code} for ${what}`, async () => assert.equal((await runIn(args)).code, code));
});

describe('the lines that privacy-desk prints', () => {
  const calls: readonly (readonly string[])[] = [
    ...['check', 'build', 'cookies', 'exceptions', 'gpc'].map((name) => ['help', name]),
    ['--help'],
    ['check', 'warned.json'],
    ['check', 'wrong.json'],
    ['check', 'comma.json'],
    ['check', 'none.json'],
    build('warned.json'),
    build('wrong.json'),
    ['build', 'site.json', '--out', 'public', '--dist', 'none'],
  ];
  for (const args of calls)
    it(`are short, plain and not repeated: ${args.join(' ')}`, async () => {
      const {output, errors} = await runIn(args);
      const lines = `${output}${errors}`.split('\n');
      // An address cannot be broken.
      const isLong = (line: string): boolean => line.length > 100 && /\S+ \S/.test(line.trim());
      assert.deepEqual(lines.filter(isLong), []);
      assert.ok(!`${output}${errors}`.includes('\u001b'), 'no colours');
      const sentences = lines.filter((line) => line.trim().length > 40);
      assert.deepEqual(sentences, [...new Set(sentences)]);
    });

  it('name the place of a problem, and end with the number of problems', async () => {
    const {output, errors} = await runIn(['check', 'wrong.json']);
    assert.equal(output, '');
    assert.ok(
      errors.includes(
        'wrong.json:3:3: organisation [config-repeated]\n  This object has "organisation" already, in line 2. The last one is used.\n',
      ),
      errors,
    );
    assert.ok(errors.includes('wrong.json:3:20: organisation.nam [config-key]\n'), errors);
    assert.ok(errors.endsWith('wrong.json: 5 problems.\n'), errors);
  });

  it('show the line of a mistake in JSON with a caret', async () =>
    assert.equal(
      (await runIn(['check', 'comma.json'])).errors,
      'comma.json:2:14: [config-json]\n' +
        '      "links": {},\n' +
        '                 ^\n' +
        '  Remove this comma: nothing follows it before "}".\n' +
        'comma.json: 1 problem.\n',
    ));

  it('name warnings as warnings, and accept the file', async () => {
    const {output, errors} = await runIn(['check', 'warned.json']);
    assert.match(errors, /^warned\.json:\d+:\d+: warning: .*\.stores \[service-incomplete\]\n/);
    assert.doesNotMatch(errors, /\nwarned\.json: 1 warning/);
    assert.match(output, /^warned\.json: no errors, 1 warning \(categories: 1\)\./);
  });

  for (const [what, args, lines] of [
    [
      'the file that was probably meant',
      ['check', 'sit.json'],
      ['sit.json: There is no file with this name.', '  Did you mean "site.json"?'],
    ],
    [
      'how to begin without a file',
      ['check', 'elsewhere/site.json'],
      [
        'elsewhere/site.json: There is no file with this name.',
        '    "organisation": {"name": "Example Trust"},',
      ],
    ],
    [
      'that a file was expected',
      ['check', '.'],
      ['.: This is a folder. Expected a configuration file, such as site.json.'],
    ],
    [
      'how to build the package',
      ['build', 'site.json', '--out', 'public', '--dist', 'none'],
      [
        `${join('none', 'desk.js')} cannot be read.`,
        '  In a clone of the repository, run "npm run build" first. Elsewhere, install the package again.',
      ],
    ],
    [
      'that a folder was expected',
      ['build', 'site.json', '--out', 'desk.js', '--dist', '.'],
      ['desk.js: Expected a folder for --out, but this is a file. Choose another name.'],
    ],
  ] as const)
    it(`say ${what}`, async () => {
      const {output, errors} = await runIn(args);
      assert.equal(output, '');
      for (const line of lines) assert.ok(errors.split('\n').includes(line), errors);
    });
});

describe('an old Node', () => {
  it('is named before anything else is read', async () => {
    const old = "Object.defineProperty(process.versions, 'node', {value: '18.20.8'});";
    const nodeArgs = ['--import', `data:text/javascript,${encodeURIComponent(old)}`];
    assert.deepEqual(await runIn(['check', 'site.json'], nodeArgs), {
      code: 2,
      output: '',
      errors:
        'privacy-desk needs Node 20 or later. This is Node 18.20.8: get a newer one from https://nodejs.org/.\n',
    });
  });
});

describe('what privacy-desk build prints', () => {
  it('has the tag with the hash of desk.js, the headers, and each file with its size', async () => {
    const {output} = await runIn(build('site.json'));
    const {folder: parts, files} = JSON.parse(
      await readFile(join(folder, 'site.json-out/privacy/manifest.json'), 'utf8'),
    ) as {readonly folder: string; readonly files: Readonly<Record<string, string>>};
    for (const text of [
      '  <script src="/privacy/desk.js"></script>\n',
      `  <script src="/privacy/desk.js"\n    integrity="${files['desk.js'] ?? ''}"></script>\n`,
      'desk.js keeps its address, so this value has to change in your pages with each\nbuild:\n',
      `  /privacy/${parts}/*\n    Cache-Control: public, max-age=31536000, immutable\n`,
      "  Content-Security-Policy: script-src 'nonce-…' 'strict-dynamic'; connect-src\n  https://records.example\n",
    ])
      assert.ok(output.includes(text), output);
    const listed = [...output.matchAll(/^ +([\d,]+) {2}(\S+)$/gm)].map(([, , path]) => path);
    assert.deepEqual(listed.sort(), Object.keys(files).sort());
  });

  it('is one object with --json', async () => {
    const {output, errors} = await runIn(build('warned.json', '--json', '--register', 'second'));
    assert.equal(errors, '');
    const report = JSON.parse(output) as Readonly<Record<string, unknown>> & {
      readonly files: readonly {readonly path: string; readonly brotli: number; readonly bytes: number}[];
      readonly findings: readonly object[];
    };
    assert.deepEqual(Object.keys(report), [
      ...['isWritten', 'file', 'out', 'folder', 'tag', 'headers', 'pageHeaders', 'files', 'notices'],
      ...['registered', 'findings'],
    ]);
    assert.equal(report['isWritten'], true);
    assert.equal(report.findings.length, 1);
    const loader = await readFile(join(folder, 'warned.json-out/privacy/desk.js'));
    assert.deepEqual(report.files[0], {
      path: 'desk.js',
      bytes: loader.length,
      brotli: brotliCompressSync(loader).length,
    });
  });

  it('is that nothing was written, with --json too', async () => {
    const {output, errors} = await runIn(build('wrong.json', '--json'));
    assert.equal(errors, '');
    const {isWritten, findings} = JSON.parse(output) as {
      readonly isWritten: boolean;
      readonly findings: readonly object[];
    };
    assert.deepEqual([isWritten, findings.length], [false, 5]);
    assert.ok(!(await readdir(folder)).includes('wrong.json-out'));
  });
});

describe('what privacy-desk check prints with --json', () => {
  it('has the place of each finding', async () => {
    const {output, errors} = await runIn(['check', 'comma.json', '--json']);
    assert.equal(errors, '');
    assert.deepEqual(JSON.parse(output), {
      file: 'comma.json',
      isValid: false,
      findings: [
        {
          level: 'problem',
          code: 'config-json',
          path: '',
          line: 2,
          column: 14,
          message: 'Remove this comma: nothing follows it before "}".',
        },
      ],
    });
  });

  it('accepts a file with warnings', async () => {
    const {output} = await runIn(['check', 'warned.json', '--json']);
    const {isValid, findings} = JSON.parse(output) as {
      readonly isValid: boolean;
      readonly findings: readonly {readonly level: string}[];
    };
    assert.deepEqual([isValid, findings.map(({level}) => level)], [true, ['warning']]);
  });
});
