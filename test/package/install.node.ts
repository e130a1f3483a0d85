import assert from 'node:assert/strict';
import {exec, execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {delimiter, join, posix} from 'node:path';
import {after, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {Ajv2020} from 'ajv/dist/2020.js';
import {writeReceiptFiles} from '../cli/receipt-files.ts';
import {fencesIn} from '../repository/fences-in.ts';
import {root} from '../repository/tracked-files.ts';
import {installPackage} from './installed-package.ts';
import {goodPolicy} from '../policy/sample-policies.ts';

const runFile = promisify(execFile);
const runLine = promisify(exec);

const {folder, files, remove} = await installPackage();
after(remove);

const inPackage = (...names: string[]): string => join(folder, 'node_modules/privacy-desk', ...names);
const readPackageFile = (path: string): Promise<string> => readFile(inPackage(path), 'utf8');

const readme = fencesIn(await readFile(join(root, 'README.md'), 'utf8'));

/** A configuration of README.md that names categories, as `site.json`. */
const siteJson = readme
  .flatMap(({language, code}) => {
    if (language === 'json') return [code];
    return [...code.matchAll(/id="privacy-desk-config">([^]*?)<\/script>/g)].map(([, json = '']) => json);
  })
  .find((json) => json.includes('"categories"'));
await writeFile(join(folder, 'site.json'), siteJson ?? '');
// A policy that fits that configuration.
await writeFile(
  join(folder, 'policy.md'),
  goodPolicy
    .replaceAll('dpo@example.org', 'privacy@example.org')
    .replaceAll('/privacy/request/', '/your-data/')
    .replaceAll('/privacy/complain/', '/complaints/')
    .replaceAll('/privacy/cookies/', '/cookies/')
    .replace(/\| Service \|[^]*?\n\n/, '{{cookies}}\n\n'),
);

/** Lines of README.md that a site owner types, once the package is installed. */
const commandLines = [
  ...new Set(
    readme
      .filter(({language}) => language === 'sh')
      .flatMap(({code}) => code.replaceAll('\\\n', ' ').split('\n'))
      .filter((line) => line.startsWith('npx privacy-desk ')),
  ),
];

/** Other Nodes of this machine: the one that runs the tests is a package of npm, and newer than the oldest we support. */
const systemNodes = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((path) => !path.includes('node_modules'))
  .map((path) => join(path, 'node'))
  .filter(existsSync)
  .slice(0, 1);

/** No person answers the questions of `init` here, and it must not replace the configuration above. */
function withAnswers(line: string): string {
  return /^npx privacy-desk init\b/.test(line)
    ? `${line} --yes --name "A charity" --out first.json --force`
    : line;
}

await mkdir(join(folder, 'public'));
await writeFile(
  join(folder, 'public/index.html'),
  '<iframe src="https://www.youtube.com/embed/1" title="A film"></iframe>',
);

describe('the contents of the package', () => {
  it('are bundles, compiled files, declarations and documents, and nothing else', () => {
    const expected = [
      /^(package\.json|README\.md|CONTRIBUTING\.md|LICENSE)$/,
      /^docs\/[\w./-]+\.(md|json|php)$/,
      /^docs\/images\/[\w-]+\.png$/,
      /^src\/presets\/[\w-]+\.json$/,
      /^dist\/[\w-]+\.(js|json)$/,
      /^dist\/presets\/[\w-]+\.js$/,
      /^dist\/register\/shown-notice\.js$/,
      /^dist\/node\/(cli|command-line|service|writer-thread|shared\d*)\.js$/,
      /^dist\/types\/[\w/-]+\.d\.ts$/,
    ];
    assert.deepEqual(
      files.filter((path) => !expected.some((pattern) => pattern.test(path))),
      [],
    );
    for (const path of ['dist/desk.js', 'dist/index.js', 'dist/schema.json', 'dist/node/cli.js'])
      assert.ok(files.includes(path), path);
  });

  for (const page of [
    'README.md',
    'docs/README.md',
    'docs/presets.md',
    'docs/command-line.md',
    'docs/recipes/snippets.md',
  ])
    it(`have every file that ${page} links to`, async () => {
      const links = [...(await readPackageFile(page)).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)];
      const paths = links.map(([, path = '']) => posix.normalize(posix.join(posix.dirname(page), path)));
      assert.ok(paths.length > 0);
      assert.deepEqual(
        paths.filter(
          (path) => !files.some((file) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`)),
        ),
        [],
      );
    });

  it('import their dependencies, all of them, and no other package', async () => {
    const {dependencies, peerDependencies} = JSON.parse(await readPackageFile('package.json')) as {
      readonly dependencies: object;
      readonly peerDependencies: object;
    };
    const code = await Promise.all(files.filter((path) => /\.(js|d\.ts)$/.test(path)).map(readPackageFile));
    const imported = code.flatMap((text) =>
      [...text.matchAll(/(?<!\.)\b(?:from|import)\s*\(?\s*["']([\w@][^"'\s]*)["']/g)].map(
        ([, name = '']) => name,
      ),
    );
    const packages = imported
      .filter((name) => !name.startsWith('node:'))
      .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0]);
    const named = Object.keys({...dependencies, ...peerDependencies});
    assert.deepEqual([...new Set(packages)].sort(), named.sort());
  });

  it('export every bundle', async () => {
    const bundles = files.filter((path) => /^dist\/(?!(?:index|react)\.)[\w-]+\.js$/.test(path));
    const names = bundles.map((path) => path.replace('dist/', 'privacy-desk/'));
    const script = `for (const name of ${JSON.stringify(names)}) import.meta.resolve(name);`;
    await runFile(process.execPath, ['--input-type=module', '--eval', script], {cwd: folder});
  });
});

describe('the commands of README.md', () => {
  it('include every command', () => {
    const named = commandLines.map((line) => line.split(' ')[2] ?? '');
    assert.deepEqual([...new Set(named)].sort(), [
      'build',
      'check',
      'cookies',
      'exceptions',
      'gpc',
      'init',
      'policy',
    ]);
  });

  for (const line of commandLines)
    it(`succeed after installing: ${line}`, async () => {
      const {stderr} = await runLine(withAnswers(line), {cwd: folder});
      assert.equal(stderr, '');
      const [, out] = / build .*--out (\S+)/.exec(line) ?? [];
      if (out) assert.match(await readFile(join(folder, out, 'desk.js'), 'utf8'), /PRIVACY_DESK_SITE=/);
    });

  for (const node of systemNodes)
    for (const line of commandLines)
      it(`succeed in ${node}: ${line}`, async () => {
        const program = `"${node}" "${inPackage('dist/node/cli.js')}"`;
        await runLine(withAnswers(line).replace('npx privacy-desk', program), {cwd: folder});
      });

  for (const node of [process.execPath, ...systemNodes])
    it(`verify a receipt in ${node}, and refuse it when it was changed`, async () => {
      const files = await writeReceiptFiles();
      after(files.remove);
      const verify = async (path: string): Promise<string> => {
        const args = [inPackage('dist/node/cli.js'), 'verify', path, '--jwks', files.at('jwks.json')];
        const {stdout, stderr} = await runFile(node, [...args, '--key', files.verifierKey], {cwd: folder});
        return stdout + stderr;
      };
      assert.match(await verify(files.at('receipt.json')), / 5 ok, 0 failed, 1 not checked\.\n$/);
      const changed = await files.write('changed.json', {...files.receipts[0], language: 'cy'});
      await assert.rejects(verify(changed), {code: 1});
    });

  it('work in languages other than English', async () => {
    const {stdout} = await runLine('npx privacy-desk cookies site.json --lang cy', {cwd: folder});
    assert.match(stdout, /^<privacy-cookies lang="cy">/);
  });
});

describe('schema.json', () => {
  it('is found by name and by path, and describes the configuration of README.md', async () => {
    const script = 'console.log(import.meta.resolve("privacy-desk/schema.json"))';
    const {stdout} = await runFile(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: folder,
    });
    assert.match(stdout, /node_modules\/privacy-desk\/dist\/schema\.json\n$/);
    const validate = new Ajv2020({strict: false}).compile(
      JSON.parse(await readPackageFile('dist/schema.json')) as object,
    );
    assert.ok(validate(JSON.parse(siteJson ?? '')), JSON.stringify(validate.errors));
  });
});

describe('the JavaScript of the package', () => {
  /** What a module of the installing project prints. */
  const printedBy = async (code: string, node = process.execPath): Promise<string> =>
    (await runFile(node, ['--input-type=module', '--eval', code], {cwd: folder})).stdout.trim();

  for (const node of [process.execPath, ...systemNodes])
    it(`is imported by ${node}`, async () => {
      const code =
        'import {parseConfig, verifyReceipt} from "privacy-desk"; console.log(parseConfig({}).problems[0].code, typeof verifyReceipt);';
      assert.equal(await printedBy(code, node), 'organisation-missing function');
    });

  const request = `
    import {createService} from 'privacy-desk/service';
    const service = await createService({database: ':memory:'});
    const {statusCode} = await service.inject('/receipts/none');
    await service.close();
    console.log(statusCode);
  `;

  it('has a service that answers requests', async () => assert.equal(await printedBy(request), '404'));

  for (const node of systemNodes)
    it(`has a service that answers in ${node}, or names the version of Node that it needs`, async () => {
      const answer = await printedBy(request, node).catch(String);
      assert.match(answer, /^404$|needs Node 22\.13 or later/);
    });
});

/** A page's script, in a project that knows nothing of Node. */
const PAGE = `
  import {parseConfig, verifyReceipt, type PrivacyDeskApi} from 'privacy-desk';
  export const count: number = parseConfig({}).problems.length;
  export async function isSound(desk: PrivacyDeskApi): Promise<boolean> {
    const receipt = await desk.receipt();
    return receipt !== undefined && (await verifyReceipt(crypto.subtle, receipt)).length === 0;
  }
  export const allowed: boolean | undefined = window.privacyDesk?.allows('analytics');
  document.addEventListener('privacy-desk:choice', ({choice}) => console.log(choice?.granted));
`;

/** A component, in a project that imports nothing but the React entry. */
const COMPONENT = `
  import {Consent, useConsent} from 'privacy-desk/react';
  export const parts = [Consent, useConsent];
  export const allowed: boolean | undefined = window.privacyDesk?.allows('analytics');
  document.addEventListener('privacy-desk:choice', ({choice}) => console.log(choice?.granted));
`;

/** What docs/frameworks.md says for a file that imports nothing else of the package. */
const TYPES_ONLY = `
  import type {} from 'privacy-desk';
  export const allowed: boolean | undefined = window.privacyDesk?.allows('analytics');
`;

/** A server, in a project that knows nothing of pages. */
const SERVER = `
  import {createService, type ServiceOptions} from 'privacy-desk/service';
  const options: ServiceOptions = {database: ':memory:'};
  export const service = await createService(options);
  export const deleted: number = await service.purgeExpired(0);
`;

describe('the types of the package', () => {
  /** The compiler's messages about a module of a project with these options, declarations of packages included. */
  const errorsIn = async (code: string, options: object): Promise<string> => {
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      skipLibCheck: false,
      skipDefaultLibCheck: true,
      target: 'es2022',
      typeRoots: [join(root, 'node_modules/@types')],
      ...options,
    };
    await writeFile(join(folder, 'sample.ts'), code);
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({compilerOptions, files: ['sample.ts']}));
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const compiled = runFile(process.execPath, [compiler, '-p', folder]);
    const {stdout} = await compiled.catch((error: unknown) => error as {readonly stdout: string});
    return stdout;
  };

  for (const [moduleResolution, module] of [
    ['bundler', 'esnext'],
    ['nodenext', 'nodenext'],
  ]) {
    it(`compile in a page, with moduleResolution ${moduleResolution}`, async () =>
      assert.equal(await errorsIn(PAGE, {module, moduleResolution, types: [], lib: ['es2022', 'dom']}), ''));

    it(`compile in a component, which then knows window.privacyDesk, with moduleResolution ${moduleResolution}`, async () => {
      const options = {module, moduleResolution, types: [], lib: ['es2022', 'dom']};
      const paths = {react: [join(root, 'node_modules/@types/react')]};
      assert.equal(await errorsIn(COMPONENT, {...options, paths}), '');
      assert.equal(await errorsIn(TYPES_ONLY, options), '');
    });

    it(`compile in a server, with moduleResolution ${moduleResolution}`, async () =>
      assert.equal(await errorsIn(SERVER, {module, moduleResolution, types: ['node'], lib: ['es2022']}), ''));
  }

  it('find a mistake in the code that uses them', async () => {
    const code = "import {parseConfig} from 'privacy-desk';\nexport const text: string = parseConfig({});\n";
    const options = {module: 'nodenext', moduleResolution: 'nodenext', types: [], lib: ['es2022', 'dom']};
    assert.match(await errorsIn(code, options), /sample\.ts.*TS2322/);
  });
});
