import {createHash} from 'node:crypto';
import {readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {brotliCompressSync, constants} from 'node:zlib';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {transform} from 'esbuild';
import thirdPartyWeb from 'third-party-web';

const {version, dependencies} = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'));
const dist = new URL('dist/', import.meta.url);

/** BCP 47 tags of every language except English, as their files have them. */
const languages = (await readdir(new URL('src/ui/texts/', import.meta.url)))
  .flatMap((file) => /^(.+)-banner\.ts$/.exec(file)?.[1] ?? [])
  .filter((tag) => tag !== 'en');

/** Largest size of each file after brotli at quality 11, in bytes. */
const budgets = {
  'desk.js': 5_170,
  'desk-ui.js': 11_000,
  'desk-config.js': 3_300,
  'desk-panel.js': 7_650,
  'desk-embed.js': 3_700,
  'desk-receipts.js': 2_310,
  'desk-cookies.js': 4_200,
  'desk-autoblock.js': 7_600,
  'choice.js': 3_770,
  'release.js': 3_450,
  'receipt.js': 6_150,
  'send.js': 1_500,
  'withdrawal.js': 2_350,
  'scroll-and-forms.js': 1_000,
  ...Object.fromEntries(
    languages.flatMap((tag) => [
      [`desk-${tag}.js`, 1_500],
      [`desk-${tag}-panel.js`, 3_000],
    ]),
  ),
};

const brotliSize = (code) =>
  brotliCompressSync(code, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;

const integrityOf = (code) => `sha384-${createHash('sha384').update(code).digest('base64')}`;

/** Fails the build when a file is larger than its budget, and prints the size of each file. */
const checkBudgets = () => ({
  name: 'check-budgets',
  generateBundle(_, bundle) {
    for (const {type, fileName, code} of Object.values(bundle)) {
      if (type !== 'chunk') continue;
      const budget = budgets[fileName];
      if (budget === undefined)
        this.error(`${fileName} has no budget. Every file that a visitor downloads needs one.`);
      const size = brotliSize(code);
      console.log(`${fileName.padEnd(20)} ${String(size).padStart(6)} B brotli, budget ${budget} B`);
      if (size > budget) this.error(`${fileName} is ${size} B after brotli; its budget is ${budget} B.`);
    }
  },
});

/** Removes the bundles of an earlier build. */
const cleanDist = () => ({
  name: 'clean-dist',
  async buildStart() {
    const files = await readdir(dist).catch(() => []);
    await Promise.all(files.filter((file) => file.endsWith('.js')).map((file) => rm(new URL(file, dist))));
  },
});

/** Fails the build when a bundle contains a module whose path matches one of `patterns`. */
const without = (...patterns) => ({
  name: 'without',
  buildEnd(error) {
    if (error) return;
    for (const id of this.getModuleIds())
      for (const pattern of patterns)
        if (pattern.test(id))
          this.error(
            `${id} must not be in this bundle. It is imported by ${this.getModuleInfo(id).importers.join(', ')}.`,
          );
  },
});

/** Serves a module that only exists in the build. `write` returns its code. */
const virtualModule = (matches, write) => ({
  name: 'virtual-module',
  resolveId: (source) => (matches(source) ? `\0${source}` : null),
  load: (id) => (id.startsWith('\0') && matches(id.slice(1)) ? write() : null),
});

/** The hosts of known vendors, for automatic blocking. */
const vendorTable = () =>
  virtualModule(
    (source) => source === 'virtual:vendor-table',
    async () => {
      // Not a static import: Rollup would try to read the TypeScript of this file itself.
      const {writeVendorTable} = await import(
        new URL('src/gate/auto-block/vendor-table.ts', import.meta.url)
      );
      return `export const vendorTable = ${JSON.stringify(writeVendorTable(thirdPartyWeb.entities))};`;
    },
  );

/** The command line has its list of vendors built in, because it does not ship the package that the list is from. */
const vendorList = () =>
  virtualModule(
    (source) => source.endsWith('/known-vendors.ts'),
    async () => {
      const {trackingVendors} = await import(new URL('src/cli/rules/known-vendors.ts', import.meta.url));
      return `export const trackingVendors = ${JSON.stringify(trackingVendors)};`;
    },
  );

/** In the build, the texts of a language are files in `folder`, which are imported by their address. */
const textsIn = (folder) =>
  virtualModule(
    (source) => source.endsWith('/import-texts.ts'),
    () => `export const importTexts = (name, part) => import(\`${folder}/desk-\${name}\${part}.js\`);`,
  );

/** Builds the texts of each language as files of their own. */
const textFiles = () => ({
  name: 'text-files',
  buildStart() {
    for (const tag of languages)
      for (const [part, fileName] of [
        ['banner', `desk-${tag}.js`],
        ['panel', `desk-${tag}-panel.js`],
      ])
        this.emitFile({type: 'chunk', id: `src/ui/texts/${tag}-${part}.ts`, fileName});
  },
});

/** Evaluates the style sheets in `*.styles.ts` and minifies them. */
const minifiedStyles = () => ({
  name: 'minified-styles',
  async load(id) {
    if (!id.endsWith('.styles.ts')) return null;
    const sheets = Object.entries(await import(id)).map(async ([name, css]) => {
      const {code} = await transform(css, {loader: 'css', minify: true});
      return `export const ${name} = ${JSON.stringify(code.trim())};`;
    });
    return (await Promise.all(sheets)).join('\n');
  },
});

/**
 * First line of `receipt.js`: what was built, as evidence in receipts. `privacy-desk build` writes the hash of the site's own
 * loader there.
 */
const buildInfo = () => ({
  name: 'build-info',
  async generateBundle(_, bundle) {
    const loader = await readFile(new URL('desk.js', dist));
    const line = `const PRIVACY_DESK=${JSON.stringify({version, bundle: integrityOf(loader)})};\n`;
    bundle['receipt.js'].code = line + bundle['receipt.js'].code;
  },
});

/** `manifest.json`: the SRI value of every file, so that the evidence in a receipt can be compared with what was served. */
const manifest = () => ({
  name: 'manifest',
  async writeBundle() {
    const entries = Object.keys(budgets).map(async (file) => [
      file,
      integrityOf(await readFile(new URL(file, dist))),
    ]);
    const content = {version, files: Object.fromEntries(await Promise.all(entries))};
    await writeFile(new URL('manifest.json', dist), `${JSON.stringify(content, null, 2)}\n`);
  },
});

const compile = (tsconfig) =>
  typescript({
    tsconfig,
    // Rewriting would wrap the loader's dynamic imports in a helper. Rollup resolves all other imports itself.
    compilerOptions: {noEmit: false, noCheck: true, rewriteRelativeImportExtensions: false},
    include: ['src/**/*.ts'],
    noEmitOnError: false,
  });

const plugins = () => [
  textsIn('.'),
  minifiedStyles(),
  nodeResolve({exportConditions: ['production']}),
  compile('./tsconfig.json'),
  terser({ecma: 2020, module: true, compress: {passes: 4}, format: {comments: false}}),
  checkBudgets(),
];

/** TypeScript warns that `.ts` imports are not rewritten. Every other warning stops the build. */
const onwarn = ({message}) => {
  if (!message.includes('TS5096')) throw new Error(message);
};

const LIT = /node_modules\/@?lit/;
const UI = /\/src\/ui\//;
const RECEIPT = /\/src\/receipt\//;
const PACKAGES = /node_modules/;

/** A classic script that a page loads with a tag. */
const classicScript = (name, ...more) => ({
  input: `src/entry/${name}.ts`,
  onwarn,
  output: {file: `dist/${name}.js`, format: 'iife'},
  plugins: [...plugins(), ...more],
});

/** A module that is loaded by its address and contains all it needs. */
const module = (name, ...more) => ({
  input: `src/entry/${name}.ts`,
  onwarn,
  output: {file: `dist/${name}.js`, format: 'es'},
  plugins: [...plugins(), ...more],
});

// The order counts: `receipt.js` names the hash of `desk.js`, and the manifest comes last.
export default [
  classicScript('desk', cleanDist(), without(LIT, UI, RECEIPT)),
  {
    // The interface, and the bundles that share Lit with it. A shared export is imported from `desk-ui.js`.
    input: {'desk-ui': 'src/entry/desk-ui.ts'},
    preserveEntrySignatures: 'allow-extension',
    onwarn,
    output: {dir: 'dist', format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js'},
    plugins: [...plugins(), textFiles()],
  },
  {
    ...module('desk-cookies', without(PACKAGES)),
    // `desk-config.js` is built with the interface.
    external: [/\/desk-config\.ts$/],
    output: {
      file: 'dist/desk-cookies.js',
      format: 'es',
      paths: (id) => (id.endsWith('/desk-config.ts') ? './desk-config.js' : id),
    },
  },
  classicScript(
    'desk-autoblock',
    vendorTable(),
    without(PACKAGES, UI, RECEIPT, /\/src\/(consent|signals)\//),
  ),
  module('choice', without(LIT, UI)),
  module('release', without(LIT, UI)),
  module('receipt', without(LIT, UI), buildInfo()),
  module('send', without(LIT, UI)),
  module('scroll-and-forms', without(LIT, UI)),
  module('withdrawal', without(LIT, UI), manifest()),
  {
    input: 'src/entry/index.ts',
    onwarn,
    output: {file: 'dist/index.js', format: 'es'},
    plugins: [compile('./tsconfig.json')],
  },
  {
    // What runs on Node: the command line and the service. Not minified, so that a stack trace has the names of the source.
    input: {cli: 'src/cli/main.ts', service: 'src/service/index.ts'},
    onwarn,
    external: (id) => /^node:/.test(id) || Object.keys(dependencies).some((name) => id.startsWith(name)),
    output: {
      dir: 'dist/node',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'shared.js',
      minifyInternalExports: false,
    },
    plugins: [textsIn('..'), vendorList(), compile('./src/tsconfig.node.json')],
  },
];
